package timeline.review;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import timeline.retrospective.Column;
import timeline.retrospective.ItemContent;
import timeline.retrospective.ItemId;
import timeline.retrospective.ItemOrder;
import timeline.retrospective.RetrospectivePublished;
import timeline.retrospective.SaidOutcome;
import timeline.retrospective.Section;
import timeline.text.StrictJson;

/** Writes the rows of the review; every write may be repeated. */
@Component
class ReviewTable {

    private static final String ONCE = " on conflict do nothing";

    private final JdbcClient jdbc;

    ReviewTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The order of the items before a version. */
    ItemOrder order(ReviewVersion version) {
        return jdbc.sql("""
                        select keep, improve, try from review_year
                        where timeline = ? and year = ? and version < ? order by version desc limit 1
                        """)
                .params(version.timeline().value(), version.year(), version.version())
                .query((row, n) -> order(row))
                .optional()
                .orElse(ItemOrder.EMPTY);
    }

    static ItemOrder order(ResultSet row) throws SQLException {
        Map<Column, List<ItemId>> columns = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            columns.put(column, items(row.getArray(column.key())));
        }
        return new ItemOrder(columns);
    }

    private static List<ItemId> items(Array ids) throws SQLException {
        return Arrays.stream((UUID[]) ids.getArray()).map(ItemId::new).toList();
    }

    void putYear(ReviewVersion version, ItemOrder order) {
        close(
                "review_year",
                "timeline = ? and year = ?",
                version,
                version.timeline().value(),
                version.year());
        jdbc.sql("""
                        insert into review_year (timeline, year, version, recorded_from, keep, improve, try)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """ + ONCE)
                .params(version.timeline().value(), version.year(), version.version(), Timestamp.from(version.at()))
                .param(uuids(order.of(Column.KEEP)))
                .param(uuids(order.of(Column.IMPROVE)))
                .param(uuids(order.of(Column.TRY)))
                .update();
    }

    void putSections(ReviewVersion version, List<Section> sections) {
        close(
                "review_sections",
                "timeline = ? and year = ?",
                version,
                version.timeline().value(),
                version.year());
        jdbc.sql("""
                        insert into review_sections (timeline, year, version, recorded_from, said)
                        values (?, ?, ?, ?, ?::json)
                        """ + ONCE)
                .params(version.timeline().value(), version.year(), version.version(), Timestamp.from(version.at()))
                .param(StrictJson.MAPPER.writeValueAsString(sections))
                .update();
    }

    /** What an item says before a version. */
    ItemContent item(ReviewVersion version, ItemId item) {
        String said = jdbc.sql("""
                        select said from review_item
                        where timeline = ? and year = ? and item = ? and version < ? order by version desc limit 1
                        """)
                .params(version.timeline().value(), version.year(), item.value(), version.version())
                .query(String.class)
                .single();
        return StrictJson.MAPPER.readValue(said, ItemContent.class);
    }

    void putItem(ReviewVersion version, ItemId item, ItemContent content) {
        closeItem(version, item);
        ItemId ancestor = content.carriedFrom();
        jdbc.sql("""
                        insert into review_item (timeline, year, item, version, recorded_from, answers, carried_from, said)
                        values (?, ?, ?, ?, ?, ?, ?, ?::json)
                        """ + ONCE)
                .params(version.timeline().value(), version.year(), item.value(), version.version())
                .param(Timestamp.from(version.at()))
                .param(uuids(content.answers()))
                .param(ancestor == null ? null : ancestor.value())
                .param(StrictJson.MAPPER.writeValueAsString(content))
                .update();
    }

    void closeItem(ReviewVersion version, ItemId item) {
        close(
                "review_item",
                "timeline = ? and year = ? and item = ?",
                version,
                version.timeline().value(),
                version.year(),
                item.value());
    }

    void putOutcome(ReviewVersion version, SaidOutcome said) {
        UUID timeline = version.timeline().value();
        UUID item = said.item().value();
        String key = "timeline = ? and from_year = ? and item = ? and year = ?";
        close("review_outcome", key, version, timeline, said.from(), item, version.year());
        jdbc.sql("""
                        insert into review_outcome (timeline, from_year, item, year, version, recorded_from, outcome, note)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """ + ONCE)
                .params(timeline, said.from(), item, version.year(), version.version())
                .params(Timestamp.from(version.at()), said.outcome().key(), said.note())
                .update();
    }

    void putEdition(ReviewVersion version, RetrospectivePublished event, long position) {
        jdbc.sql("""
                        insert into review_edition (timeline, year, edition, version, position, published_at, published_by,
                            document, markdown)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """ + ONCE)
                .params(version.timeline().value(), version.year(), event.edition(), version.version(), position)
                .params(Timestamp.from(version.at()), event.by().value(), event.document(), event.markdown())
                .update();
    }

    void clear() {
        jdbc.sql("truncate review_year, review_sections, review_item, review_outcome, review_edition")
                .update();
    }

    private void close(String table, String key, ReviewVersion version, Object... keys) {
        jdbc.sql("update " + table + " set recorded_to = ? where " + key
                        + " and version < ? and recorded_to = 'infinity'")
                .param(Timestamp.from(version.at()))
                .params(keys)
                .param(version.version())
                .update();
    }

    private static UUID[] uuids(List<ItemId> items) {
        return items.stream().map(ItemId::value).toArray(UUID[]::new);
    }
}
