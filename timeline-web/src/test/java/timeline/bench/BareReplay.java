package timeline.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import timeline.log.BulkHistory.Fact;
import timeline.store.TestDatabase;
import timeline.text.StrictJson;
import tools.jackson.databind.JsonNode;

/** The least that a replay can be: every column of every event read by a cursor, its JSON parsed, one row each copied. */
final class BareReplay {

    private static final int FETCH = 1_000;
    private static final int CHUNK = 1 << 16;

    private final TestDatabase database;

    BareReplay(TestDatabase database) {
        this.database = database;
    }

    /** Makes a log of the same length whose words stand open, since a floor has no keys. */
    void fill(int events) throws SQLException {
        sql("drop table if exists bare_log");
        sql("create table bare_log (like log_event including all)");
        try (Connection connection = database.dataSource().getConnection()) {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("""
                copy bare_log (event, timeline, aggregate_type, aggregate, sequence, type, revision, key, payload, metadata,
                    recorded_at) from stdin
                """);
            int each = Math.min(Lives.EVENTS, events / Lives.AT_A_TIME);
            for (int life = 0; life * each < events; life += Lives.AT_A_TIME) {
                for (byte[] row : Lives.lived(life, each).parallelStream()
                        .map(BareReplay::open)
                        .toList()) {
                    copy.writeToCopy(row, 0, row.length);
                }
            }
            copy.endCopy();
        }
        sql("vacuum analyze bare_log");
    }

    private static byte[] open(Fact fact) {
        String json = StrictJson.MAPPER.writeValueAsString(fact.event());
        StringBuilder row = new StringBuilder();
        row.append(UUID.randomUUID())
                .append('\t')
                .append(fact.event().timeline())
                .append('\t')
                .append(fact.type());
        row.append('\t')
                .append(fact.stream())
                .append('\t')
                .append(fact.sequence())
                .append("\tentry-recorded\t1\t");
        row.append(fact.event().timeline()).append("\t\\\\x");
        row.append(HexFormat.of().formatHex(json.getBytes(StandardCharsets.UTF_8)))
                .append("\t\\\\x7b7d\t");
        row.append(fact.at()).append('\n');
        return row.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Replays it once into an empty table. */
    long run() throws SQLException {
        sql("drop table if exists bare_row");
        sql("create table bare_row (timeline uuid, stream text, version bigint, at timestamptz, position bigint,"
                + " said json, primary key (stream, version))");
        try (Connection reading = database.dataSource().getConnection();
                Connection writing = database.dataSource().getConnection()) {
            reading.setAutoCommit(false);
            CopyIn copy = writing.unwrap(PGConnection.class).getCopyAPI().copyIn("copy bare_row from stdin");
            long rows = copy(reading, copy);
            copy.endCopy();
            return rows;
        }
    }

    private static long copy(Connection reading, CopyIn copy) throws SQLException {
        long rows = 0;
        StringBuilder text = new StringBuilder(CHUNK * 2);
        try (PreparedStatement events = reading.prepareStatement("""
            select index, transaction::text, event, timeline, aggregate_type, aggregate, sequence, type, revision, key,
                payload, metadata, recorded_at
            from bare_log order by transaction, index
            """)) {
            events.setFetchSize(FETCH);
            try (ResultSet row = events.executeQuery()) {
                while (row.next()) {
                    write(row, text);
                    rows++;
                    if (text.length() > CHUNK) {
                        send(copy, text);
                    }
                }
            }
        }
        send(copy, text);
        return rows;
    }

    private static void write(ResultSet row, StringBuilder text) throws SQLException {
        JsonNode event = StrictJson.MAPPER.readTree(row.getBytes(11));
        for (int column : new int[] {2, 3, 5, 8, 9, 10}) {
            row.getString(column);
        }
        row.getBytes(12);
        text.append(row.getString(4))
                .append('\t')
                .append(row.getString(6))
                .append('\t')
                .append(row.getLong(7));
        text.append('\t')
                .append(row.getTimestamp(13).toInstant())
                .append('\t')
                .append(row.getLong(1))
                .append('\t');
        text.append(event.toString().replace("\\", "\\\\")).append('\n');
    }

    private static void send(CopyIn copy, StringBuilder text) throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
