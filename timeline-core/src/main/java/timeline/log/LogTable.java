package timeline.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of events, and nothing but its SQL; many rows at once are written by {@link LogBatch}. */
class LogTable {

    /** The number of the transaction needs a name of its own: by its text the order would be 10, 100, 9. */
    static final String COLUMNS =
            "index, transaction::text as written_in, event, timeline, aggregate_type, aggregate, sequence, type,"
                    + " revision, key, payload, metadata, recorded_at";

    /** The data key is held until the end of the transaction, so that what it seals is not erased unseen. */
    private static final String INSERT = """
        with held as materialized (select key from log_key where key = ? for key share)
        insert into log_event
            (key, event, timeline, aggregate_type, aggregate, sequence, type, revision, payload, metadata, recorded_at)
        select key, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as timestamptz)
        from held
        where not exists (select from log_event
                          where aggregate = ? and sequence = ? and transaction > pg_current_xact_id())
          and not exists (select from log_erasure where timeline = ? and transaction > pg_current_xact_id())
        returning index
        """;

    private static final String AFTER = "select " + COLUMNS + """

        from log_event
        where (transaction, index) > (cast(cast(? as text) as xid8), ?)
          and transaction < pg_snapshot_xmin(pg_current_snapshot())
        order by transaction, index
        limit ?
        """;

    private static final String OF_AGGREGATE = "select " + COLUMNS + """

        from log_event
        where aggregate = ? and sequence >= ?
        order by sequence
        limit ?
        """;

    static final RowMapper<LogRow> ROW = LogTable::row;

    private final JdbcClient jdbc;

    LogTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds an event in the running transaction.
     *
     * @return its index; empty when its key was destroyed, or when a transaction that began to write later than this one
     *     wrote the event before it or erased something of the timeline, so that followers, who read by transaction,
     *     would meet them in the wrong order
     * @throws org.springframework.dao.DuplicateKeyException when its stream has an event of that sequence already
     */
    Optional<Long> insert(LogRow row) {
        return jdbc.sql(INSERT)
                .params(
                        row.key(),
                        row.event(),
                        row.timeline(),
                        row.aggregateType(),
                        row.aggregate(),
                        row.sequence(),
                        row.type(),
                        row.revision(),
                        row.payload(),
                        row.metadata(),
                        Timestamp.from(row.recordedAt()),
                        row.aggregate(),
                        row.sequence() - 1,
                        row.timeline())
                .query(Long.class)
                .optional();
    }

    /** The events after a position that no running transaction can still add to or come between. */
    List<LogRow> after(LogPosition position, int limit) {
        return jdbc.sql(AFTER)
                .params(Long.toString(position.transaction()), position.index(), limit)
                .query(ROW)
                .list();
    }

    List<LogRow> ofAggregate(String aggregate, long firstSequence, int limit) {
        return jdbc.sql(OF_AGGREGATE)
                .params(aggregate, firstSequence, limit)
                .query(ROW)
                .list();
    }

    /** Those of some aggregates that have an event. */
    Set<String> existing(Collection<String> aggregates) {
        return Set.copyOf(jdbc.sql("select aggregate from log_event where sequence = 0 and aggregate = any (?)")
                .param(aggregates.toArray(String[]::new))
                .query((row, n) -> row.getString("aggregate"))
                .list());
    }

    /** The index of the event that stands last in the order of the log as far as it is committed; 0 when there is none. */
    long lastIndex() {
        return jdbc.sql("select log_last_index()").query(Long.class).single();
    }

    /** The place of the last event that followers may read; the start when there is none. */
    LogPosition head() {
        return jdbc.sql("""
            select transaction::text as written_in, index from log_event
            where transaction < pg_snapshot_xmin(pg_current_snapshot())
            order by transaction desc, index desc limit 1
            """)
                .query((row, n) -> new LogPosition(Long.parseLong(row.getString("written_in")), row.getLong("index")))
                .optional()
                .orElse(LogPosition.START);
    }

    private static LogRow row(ResultSet row, int n) throws SQLException {
        return new LogRow(
                new LogPosition(Long.parseLong(row.getString("written_in")), row.getLong("index")),
                row.getObject("event", UUID.class),
                row.getObject("timeline", UUID.class),
                row.getString("aggregate_type"),
                row.getString("aggregate"),
                row.getLong("sequence"),
                row.getString("type"),
                row.getString("revision"),
                row.getObject("key", UUID.class),
                row.getBytes("payload"),
                row.getBytes("metadata"),
                row.getTimestamp("recorded_at").toInstant());
    }
}
