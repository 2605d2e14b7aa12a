package timeline.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a server says of itself.
 *
 * @param version as in {@code server_version_num}: 180006 for 18.6
 * @param readOnly a replica in recovery, or set so
 */
record StoreFacts(
        int version,
        String encoding,
        boolean readOnly,
        boolean fsync,
        boolean fullPageWrites,
        boolean waitsForCommit,
        boolean checksums) {

    static StoreFacts of(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("""
                        SELECT current_setting('server_version_num')::int,
                               current_setting('server_encoding'),
                               pg_is_in_recovery() OR current_setting('transaction_read_only') = 'on',
                               current_setting('fsync') = 'on',
                               current_setting('full_page_writes') = 'on',
                               current_setting('synchronous_commit') <> 'off',
                               current_setting('data_checksums') = 'on'
                        """)) {
            row.next();
            return new StoreFacts(
                    row.getInt(1),
                    row.getString(2),
                    row.getBoolean(3),
                    row.getBoolean(4),
                    row.getBoolean(5),
                    row.getBoolean(6),
                    row.getBoolean(7));
        }
    }
}
