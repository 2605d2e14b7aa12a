package timeline.log;

import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import timeline.store.ColumnType;
import timeline.store.RowCopy;

/** Copies many first events into the log: what {@link LogTable} inserts, for those who bring a thousand at a time. */
@Component
class LogCopy {

    /** As {@link LogTable} does: the keys are held, and no later transaction has erased something of the timelines. */
    private static final String HOLD = """
        with held as materialized (
            select key from log_key where key = any (array(select unnest(cast(? as uuid[])))) order by key for key share)
        select (select count(*) from held) = ?
           and not exists (select from log_erasure where timeline = any (?) and transaction > pg_current_xact_id())
        """;

    private static final String COPY = """
        copy log_event
            (event, timeline, aggregate_type, aggregate, sequence, type, revision, key, payload, metadata, recorded_at)
        from stdin (format binary)
        """;

    private static final List<ColumnType> COLUMNS = List.of(
            ColumnType.UUID,
            ColumnType.UUID,
            ColumnType.TEXT,
            ColumnType.TEXT,
            ColumnType.BIGINT,
            ColumnType.TEXT,
            ColumnType.TEXT,
            ColumnType.UUID,
            ColumnType.BYTES,
            ColumnType.BYTES,
            ColumnType.INSTANT);

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    LogCopy(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /**
     * Adds first events of many streams in the running transaction.
     *
     * @return the index of the last
     * @throws ConcurrencyException as {@link LogTable#insertAll}: the transaction is to be rolled back
     */
    long add(List<LogRow> rows) {
        if (!hold(rows)) {
            throw new ConcurrencyException("something of one of these timelines was just erased");
        }
        try {
            template.execute((ConnectionCallback<Boolean>) connection -> {
                RowCopy.add(connection, COPY, COLUMNS, rows.stream().map(LogCopy::values));
                return true;
            });
        } catch (DuplicateKeyException e) {
            throw new ConcurrencyException("somebody else just wrote to one of these streams", e);
        }
        return jdbc.sql("select currval(pg_get_serial_sequence('log_event', 'index'))")
                .query(Long.class)
                .single();
    }

    private boolean hold(List<LogRow> rows) {
        UUID[] keys = rows.stream().map(LogRow::key).distinct().toArray(UUID[]::new);
        return jdbc.sql(HOLD)
                .param(keys)
                .param(keys.length)
                .param(rows.stream().map(LogRow::timeline).distinct().toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    private static Object[] values(LogRow row) {
        return new Object[] {
            row.event(),
            row.timeline(),
            row.aggregateType(),
            row.aggregate(),
            row.sequence(),
            row.type(),
            row.revision(),
            row.key(),
            row.payload(),
            row.metadata(),
            row.recordedAt()
        };
    }
}
