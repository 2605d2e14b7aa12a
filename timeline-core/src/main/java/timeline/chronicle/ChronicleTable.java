package timeline.chronicle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import timeline.date.Span;
import timeline.entry.EntryContent;
import timeline.entry.EntryId;
import timeline.entry.EntryKey;
import timeline.life.AccountId;
import timeline.life.TimelineId;
import timeline.replay.ViewTable;
import timeline.text.StrictJson;

/** The tables of the chronicle: what their columns hold, and what is recorded now. */
@Component
class ChronicleTable {

    static final ViewTable TIMELINE = ViewTable.of("chronicle_timeline", "timeline", "zone");

    static final ViewTable ENTRY = ViewTable.of(
            "chronicle_entry",
            "timeline entry version",
            "recorded_from recorded_to first_index first_at first_by retracted earliest start_latest latest"
                    + " known_since kind lane subject storyline tags after_entries words said audience face_words");

    private static final String NOW = """
        select timeline, entry, version, recorded_from, first_index, first_at, first_by, retracted, said
        from chronicle_entry join unnest(?::uuid[], ?::uuid[]) asked (timeline, entry) using (timeline, entry)
        where generation = ? and recorded_to = 'infinity'
        """;

    private final JdbcClient jdbc;

    ChronicleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the columns of {@link #ENTRY}. */
    static @Nullable Object[] values(ChronicleRow row, ZoneId zone, Instant recordedTo) {
        EntryContent content = row.content();
        Span span = row.span(zone);
        return new @Nullable Object[] {
            row.key().timeline().value(),
            row.key().entry().value(),
            row.version(),
            row.recordedFrom(),
            recordedTo,
            row.firstIndex(),
            row.firstAt(),
            row.firstBy().value(),
            row.retracted(),
            ChronicleRow.earliest(span),
            row.startLatest(span, zone),
            ChronicleRow.latest(span),
            row.knownSince(span, zone),
            content.kind(),
            content.lane().key(),
            content.subject(),
            content.storyline().orElse(null),
            content.tags(),
            content.after(),
            row.words(),
            content.json(),
            content.readers(),
            json(row.faceWords())
        };
    }

    private static String json(Map<String, String> words) {
        return words.isEmpty() ? "{}" : StrictJson.MAPPER.writeValueAsString(words);
    }

    Map<TimelineId, ZoneId> zones(Collection<TimelineId> timelines, int generation) {
        Map<TimelineId, ZoneId> zones = new HashMap<>();
        if (!timelines.isEmpty()) {
            // As in the log: of an array whose length it sees, PostgreSQL makes a plan each time.
            jdbc.sql("select timeline, zone from chronicle_timeline"
                            + " where timeline = any (array(select unnest(cast(? as uuid[])))) and generation = ?")
                    .param(timelines.stream().map(TimelineId::value).toArray(UUID[]::new))
                    .param(generation)
                    .query(row -> {
                        var timeline = new TimelineId(row.getObject("timeline", UUID.class));
                        zones.put(timeline, ZoneId.of(row.getString("zone")));
                    });
        }
        return zones;
    }

    /** The versions that are recorded now, of those entries that there are. */
    List<ChronicleRow> now(Collection<EntryKey> entries, int generation) {
        if (entries.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(NOW)
                .param(entries.stream().map(key -> key.timeline().value()).toArray(UUID[]::new))
                .param(entries.stream().map(key -> key.entry().value()).toArray(UUID[]::new))
                .param(generation)
                .query((row, n) -> row(row))
                .list();
    }

    ZoneId zone(TimelineId timeline, int generation) {
        return zones(List.of(timeline), generation).values().iterator().next();
    }

    /**
     * A version of an entry with the time until which it was what is recorded.
     *
     * @param recordedTo exclusive; {@link Instant#MAX} when it is now
     */
    record Version(ChronicleRow row, Instant recordedTo) {}

    /** Every version of an entry. */
    List<Version> versions(EntryKey key, int generation) {
        return jdbc.sql("""
            select timeline, entry, version, recorded_from, first_index, first_at, first_by, retracted, said,
                   nullif(recorded_to, 'infinity') recorded_to
            from chronicle_entry where timeline = ? and entry = ? and generation = ?
            """)
                .params(key.timeline().value(), key.entry().value(), generation)
                .query((row, n) -> {
                    Timestamp to = row.getTimestamp("recorded_to");
                    return new Version(row(row), to == null ? Instant.MAX : to.toInstant());
                })
                .list();
    }

    private static ChronicleRow row(ResultSet row) throws SQLException {
        return new ChronicleRow(
                new EntryKey(
                        new TimelineId(row.getObject("timeline", UUID.class)),
                        new EntryId(row.getObject("entry", UUID.class))),
                row.getLong("version"),
                row.getTimestamp("recorded_from").toInstant(),
                row.getLong("first_index"),
                row.getTimestamp("first_at").toInstant(),
                new AccountId(row.getObject("first_by", UUID.class)),
                row.getBoolean("retracted"),
                StrictJson.MAPPER.readValue(row.getString("said"), EntryContent.class));
    }
}
