package timeline.review;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import timeline.replay.ViewTable;
import timeline.retrospective.Column;
import timeline.retrospective.ItemId;
import timeline.retrospective.ItemOrder;

/** The tables of the review, and the rows that a fold goes on with. */
@Component
class ReviewTable {

    static final ViewTable YEAR =
            ViewTable.of("review_year", "timeline year version", "recorded_from recorded_to keep improve try");
    static final ViewTable SECTIONS =
            ViewTable.of("review_sections", "timeline year version", "recorded_from recorded_to said");
    static final ViewTable ITEM = ViewTable.of(
            "review_item", "timeline year item version", "recorded_from recorded_to answers carried_from said");
    static final ViewTable OUTCOME = ViewTable.of(
            "review_outcome", "timeline from_year item year version", "recorded_from recorded_to outcome note");
    static final ViewTable EDITION = ViewTable.of(
            "review_edition", "timeline year edition", "version position published_at published_by document markdown");

    static final List<ViewTable> ALL = List.of(YEAR, SECTIONS, ITEM, OUTCOME, EDITION);

    /** Those whose rows hold for a time: {@code version} ends the key, {@code recorded_from} and {@code _to} come next. */
    static final List<ViewTable> VERSIONED = List.of(YEAR, SECTIONS, ITEM, OUTCOME);

    private final JdbcClient jdbc;

    ReviewTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rows of a table that hold now for some years, their values in the order of its columns. */
    List<@Nullable Object[]> now(ViewTable table, Collection<YearKey> years, int generation) {
        List<String> columns = new ArrayList<>(table.key());
        columns.addAll(table.values());
        return jdbc.sql("select " + String.join(", ", columns) + " from " + table.name()
                        + " join unnest(?::uuid[], ?::int[]) asked (timeline, year) using (timeline, year)"
                        + " where generation = ? and recorded_to = 'infinity'")
                .param(years.stream().map(key -> key.timeline().value()).toArray(UUID[]::new))
                .param(years.stream().map(YearKey::year).toArray(Integer[]::new))
                .param(generation)
                .query((row, n) -> values(row, columns.size()))
                .list();
    }

    private static @Nullable Object[] values(ResultSet row, int count) throws SQLException {
        @Nullable Object[] values = new Object[count];
        for (int i = 0; i < count; i++) {
            values[i] = value(row.getObject(i + 1));
        }
        return values;
    }

    private static @Nullable Object value(@Nullable Object read) throws SQLException {
        return switch (read) {
            case null -> null;
            case Timestamp at -> at.toInstant();
            case Array array -> Arrays.asList((Object[]) array.getArray());
            case PGobject json -> json.getValue();
            default -> read;
        };
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
}
