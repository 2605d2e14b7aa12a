package timeline.viewed;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import timeline.entry.EntryContent;
import timeline.entry.EntryId;
import timeline.entry.EntryKey;
import timeline.life.TimelineId;
import timeline.text.StrictJson;
import timeline.view.ViewDefinition;

/** What a fold reads back of its own rows, by generation. */
@Component
class ViewedTable {

    private static final String OF_VIEW = " where timeline = ? and view = ? and generation = ?";

    private final JdbcClient jdbc;

    ViewedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps by what a generation is made. */
    void begin(TimelineId timeline, SavedView view, int generation) {
        jdbc.sql("insert into viewed_definition (timeline, view, version, said, generation) values (?, ?, ?,"
                        + " ?::json, ?)")
                .params(
                        timeline.value(),
                        view.name(),
                        view.version(),
                        view.definition().toString(),
                        generation)
                .update();
    }

    Optional<ViewDefinition> definition(TimelineId timeline, String view, int generation) {
        return jdbc.sql("select said from viewed_definition" + OF_VIEW)
                .params(timeline.value(), view, generation)
                .query((row, n) -> ViewDefinition.stored(row.getString("said")))
                .optional();
    }

    /** The zone in which a timeline is lived; it is said before anything else. */
    ZoneId zone(TimelineId timeline, String view, int generation) {
        return jdbc.sql("select zone from viewed_zone" + OF_VIEW)
                .params(timeline.value(), view, generation)
                .query((row, n) -> ZoneId.of(row.getString("zone")))
                .single();
    }

    /** Those of some entries that are in it. */
    List<ViewedRow> rows(TimelineId timeline, String view, int generation, Collection<EntryKey> entries) {
        return jdbc.sql("select entry, retracted, said from viewed_entry" + OF_VIEW + " and entry = any (?)")
                .params(timeline.value(), view, generation)
                .param(entries.stream().map(key -> key.entry().value()).toArray(UUID[]::new))
                .query((row, n) -> new ViewedRow(
                        timeline,
                        new EntryId(row.getObject("entry", UUID.class)),
                        row.getBoolean("retracted"),
                        StrictJson.MAPPER.readValue(row.getString("said"), EntryContent.class)))
                .list();
    }
}
