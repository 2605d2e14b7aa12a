package timeline.erasure;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What erased words leave in the files of PostgreSQL: dead rows in pages and indexes, samples in its statistics, and the
 * log of its writes. Rewrites them, by one connection that belongs to nobody else (ADR 0017).
 */
final class Traces {

    private static final Logger LOG = LoggerFactory.getLogger(Traces.class);

    /** Those of the log are never updated: what stands in them is sealed, and its key is gone. */
    private static final String TABLES = """
        select format('%I.%I', schemaname, tablename) from pg_tables
        where schemaname = current_schema() and tablename not in ('log_event', 'flyway_schema_history') order by 1
        """;

    /** Rows that a transaction may still see are copied when a table is rewritten, dead or not. */
    private static final String SEEN_BY_OLDER = """
        select exists (select from pg_stat_activity
                       where datname = current_database() and pid <> pg_backend_pid()
                         and age(backend_xmin) > age(cast(cast(? as text) as xid)))
        """;

    private final Connection connection;

    Traces(Connection connection) {
        this.connection = connection;
    }

    /** Whether no other node is at it; until the connection is closed. */
    boolean alone() throws SQLException {
        return isTrue("select pg_try_advisory_lock(hashtextextended('timeline.erasure', 0))");
    }

    /** The transaction that follows all that were there before. */
    String now() throws SQLException {
        return texts("select cast(cast(pg_current_xact_id() as xid) as text)").getFirst();
    }

    boolean areSeenByOlderThan(String transaction) throws SQLException {
        try (var query = connection.prepareStatement(SEEN_BY_OLDER)) {
            query.setString(1, transaction);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Writes every table anew without its dead rows, and takes new samples of it. */
    void rewriteTables() throws SQLException {
        run("set lock_timeout = '10s'");
        for (String table : texts(TABLES)) {
            run("vacuum (full, analyze) " + table);
        }
        optionally("vacuum full pg_catalog.pg_statistic", "the database's statistics keep samples of words");
    }

    /** Begins a new file of the log of writes, and lets go of the old ones: twice, since the last but one may be needed. */
    void dropOldWrites() throws SQLException {
        for (int i = 0; i < 2; i++) {
            optionally("select pg_switch_wal()", "the last file of the write-ahead log goes on");
            optionally("checkpoint", "the write-ahead log is kept until PostgreSQL's next checkpoints");
        }
    }

    /** What a server of one's own may not let the service do is its administrator's to do (docs/security.md). */
    private void optionally(String sql, String otherwise) throws SQLException {
        try {
            run(sql);
        } catch (SQLException e) {
            if (!"42501".equals(e.getSQLState())) {
                throw e;
            }
            LOG.warn("After an erasure: {}, since this role may not \"{}\"", otherwise, sql);
        }
    }

    private boolean isTrue(String sql) throws SQLException {
        return texts(sql).getFirst().equals("t");
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
