package timeline.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import timeline.store.TestDatabase;

/** A table like the log's, for floors: the same columns, the same indexes, bytes of the same length. */
final class BareLog {

    /** As long as a sealed entry of the benchmarks and its sealed metadata are. */
    static final byte[] PAYLOAD = "x".repeat(420).getBytes(StandardCharsets.US_ASCII);

    static final byte[] METADATA = "x".repeat(31).getBytes(StandardCharsets.US_ASCII);

    private static final int CHUNK = 1 << 16;

    static final String INSERT = """
        insert into bare_log (event, timeline, aggregate_type, aggregate, sequence, type, revision, key, payload, metadata, recorded_at)
        values (?, ?, 'Entry', ?, 0, 'entry-recorded', '1', ?, ?, ?, now())
        """;

    private final TestDatabase database;

    BareLog(TestDatabase database) {
        this.database = database;
    }

    Connection connection() throws SQLException {
        return database.dataSource().getConnection();
    }

    /** Empties it, or makes it. */
    void clear() throws SQLException {
        try (Connection connection = connection();
                Statement sql = connection.createStatement()) {
            sql.execute("drop table if exists bare_log");
            sql.execute("create table bare_log (like log_event including all)");
        }
    }

    /** What so many rows leave to do in the background is done, so that it is not measured with what comes after them. */
    void settle() throws SQLException {
        try (Connection connection = connection();
                Statement sql = connection.createStatement()) {
            sql.execute("vacuum analyze");
            sql.execute("checkpoint");
        }
    }

    /** One row, one transaction, again and again, on a connection of its own. */
    Load.Step insertion() {
        try {
            Connection connection = connection();
            PreparedStatement insert = connection.prepareStatement(INSERT);
            UUID timeline = UUID.randomUUID();
            return new Load.Step() {
                @Override
                public void run() throws SQLException {
                    bind(insert, timeline);
                    insert.executeUpdate();
                }

                @Override
                public void close() {
                    try {
                        connection.close();
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }
            };
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** So many rows by one {@code COPY}. */
    void copy(int rows) throws SQLException, IOException {
        UUID timeline = UUID.randomUUID();
        String sealed = "\\\\x" + HexFormat.of().formatHex(PAYLOAD) + "\t\\\\x"
                + HexFormat.of().formatHex(METADATA);
        try (Connection connection = connection()) {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("""
                copy bare_log (event, timeline, aggregate_type, aggregate, sequence, type, revision, key, payload,
                               metadata, recorded_at) from stdin
                """);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < rows; i++) {
                UUID event = UUID.randomUUID();
                text.append(event)
                        .append('\t')
                        .append(timeline)
                        .append("\tEntry\t")
                        .append(timeline)
                        .append('/')
                        .append(event);
                text.append("\t0\tentry-recorded\t1\t")
                        .append(timeline)
                        .append('\t')
                        .append(sealed)
                        .append("\t2022-03-17\n");
                if (text.length() > CHUNK || i == rows - 1) {
                    byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
                    copy.writeToCopy(bytes, 0, bytes.length);
                    text.setLength(0);
                }
            }
            copy.endCopy();
        }
    }

    private static void bind(PreparedStatement insert, UUID timeline) throws SQLException {
        UUID event = UUID.randomUUID();
        insert.setObject(1, event);
        insert.setObject(2, timeline);
        insert.setString(3, timeline + "/" + event);
        insert.setObject(4, timeline);
        insert.setBytes(5, PAYLOAD);
        insert.setBytes(6, METADATA);
    }
}
