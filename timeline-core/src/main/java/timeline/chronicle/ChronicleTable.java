package timeline.chronicle;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import timeline.entry.EntryContent;
import timeline.entry.EntryId;
import timeline.entry.EntryKey;
import timeline.life.AccountId;
import timeline.life.TimelineId;
import timeline.search.Grams;
import timeline.text.StrictJson;

/** Writes the chronicle's rows, many at a time; every write may be repeated. */
@Component
class ChronicleTable {

    private static final String PUT = """
        insert into chronicle_entry (timeline, entry, version, recorded_from, first_index, first_at, first_by,
            retracted, earliest, start_latest, latest, known_since, kind, lane, subject, storyline, tags,
            after_entries, words, grams, said)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json)
        on conflict (timeline, entry, version) do nothing
        """;

    private static final String CLOSE = """
        update chronicle_entry set recorded_to = ?
        where timeline = ? and entry = ? and version = ? and recorded_to = 'infinity'
        """;

    private final JdbcTemplate jdbc;

    ChronicleTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void putZone(TimelineId timeline, String zone) {
        jdbc.update(
                "insert into chronicle_timeline (timeline, zone) values (?, ?) on conflict (timeline) do nothing",
                timeline.value(),
                zone);
    }

    ZoneId zone(TimelineId timeline) {
        String sql = "select zone from chronicle_timeline where timeline = ?";
        return ZoneId.of(jdbc.queryForList(sql, String.class, timeline.value()).getFirst());
    }

    /** The version that is recorded now; empty when there is none. */
    Optional<ChronicleRow> now(EntryKey key) {
        return jdbc
                .query(
                        """
                        select version, recorded_from, first_index, first_at, first_by, retracted, said
                        from chronicle_entry where timeline = ? and entry = ? and recorded_to = 'infinity'
                        """,
                        (row, n) -> row(key, row),
                        key.timeline().value(),
                        key.entry().value())
                .stream()
                .findFirst();
    }

    private static ChronicleRow row(EntryKey key, ResultSet row) throws SQLException {
        return new ChronicleRow(
                key,
                row.getLong("version"),
                row.getTimestamp("recorded_from").toInstant(),
                row.getLong("first_index"),
                row.getTimestamp("first_at").toInstant(),
                new AccountId(row.getObject("first_by", UUID.class)),
                row.getBoolean("retracted"),
                StrictJson.MAPPER.readValue(row.getString("said"), EntryContent.class));
    }

    void put(List<PlacedRow> rows) {
        jdbc.batchUpdate(PUT, rows, rows.size(), ChronicleTable::bind);
    }

    /** Ends the versions that newer ones replace. */
    void close(List<ReplacedRow> rows) {
        jdbc.batchUpdate(CLOSE, rows, rows.size(), (statement, replaced) -> {
            statement.setTimestamp(1, Timestamp.from(replaced.at()));
            statement.setObject(2, replaced.key().timeline().value());
            statement.setObject(3, replaced.key().entry().value());
            statement.setLong(4, replaced.version());
        });
    }

    void clear() {
        jdbc.execute("truncate chronicle_entry, chronicle_timeline");
    }

    private static void bind(PreparedStatement statement, PlacedRow placed) throws SQLException {
        ChronicleRow row = placed.row();
        ZoneId zone = placed.zone();
        EntryContent content = row.content();
        int i = 1;
        statement.setObject(i++, row.key().timeline().value());
        statement.setObject(i++, row.key().entry().value());
        statement.setLong(i++, row.version());
        statement.setTimestamp(i++, Timestamp.from(row.recordedFrom()));
        statement.setLong(i++, row.firstIndex());
        statement.setTimestamp(i++, Timestamp.from(row.firstAt()));
        statement.setObject(i++, row.firstBy().value());
        statement.setBoolean(i++, row.retracted());
        statement.setObject(i++, row.earliest(zone));
        statement.setObject(i++, row.startLatest(zone));
        statement.setObject(i++, row.latest(zone));
        statement.setObject(i++, row.knownSince(zone));
        statement.setString(i++, content.kind());
        statement.setString(i++, content.lane().key());
        statement.setString(i++, content.subject());
        statement.setString(i++, content.storyline().orElse(null));
        statement.setArray(
                i++,
                statement.getConnection().createArrayOf("text", content.tags().toArray()));
        Object[] after = content.after().stream().map(EntryId::value).toArray();
        statement.setArray(i++, statement.getConnection().createArrayOf("uuid", after));
        String words = row.words();
        statement.setString(i++, words);
        Integer[] grams = Grams.of(row.key().timeline().value(), words);
        statement.setArray(i++, statement.getConnection().createArrayOf("int4", grams));
        statement.setString(i++, content.said().toString());
    }
}
