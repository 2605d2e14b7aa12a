package timeline.log;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import timeline.store.ColumnType;
import timeline.store.RowCopy;

/**
 * Writes many rows of the log at once, all or none.
 *
 * <p>Does not look for an event before, as {@link LogTable#insert} does: these begin streams, or were decided on what was
 * committed before they are written, which is the first that their transaction writes and so gets the later number. To look
 * for each row was to read all of the log as long as PostgreSQL planned for a short one.
 */
@Component
class LogBatch {

    /**
     * The keys are taken out of their array and put into another, so that PostgreSQL does not see how few they are: it would
     * find a plan for these better than one for any, and plan anew for every write beside many timelines.
     */
    private static final String HELD = """
        with held as materialized (
            select key from log_key where key = any (array(select unnest(cast(? as uuid[])))) order by key for key share)
        """;

    /** All keys are held until the end of the transaction, and none that is later has erased something of the timelines. */
    private static final String WRITABLE = """
        (select count(*) from held) = ?
        and not exists (select from log_erasure where timeline = any (?) and transaction > pg_current_xact_id())
        """;

    private static final String HOLD = HELD + "select " + WRITABLE;

    private static final String COLUMNS =
            LogColumn.WRITTEN.stream().map(LogColumn::name).collect(Collectors.joining(", ", "log_event (", ")"));

    private static final String INSERT = HELD + "insert into " + COLUMNS
            + LogColumn.WRITTEN.stream()
                    .map(column -> "?")
                    .collect(Collectors.joining(", ", " select * from unnest(", ") where "))
            + WRITABLE + "returning index";

    private static final String COPY = "copy " + COLUMNS + " from stdin (format binary)";

    private static final List<ColumnType> TYPES =
            LogColumn.WRITTEN.stream().map(LogColumn::type).toList();

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    LogBatch(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /**
     * Adds some rows in one statement, which outside of a transaction is one.
     *
     * @return their indexes, in the order of the rows
     * @throws ConcurrencyException when one of them found its place in its stream taken, when a key was destroyed, or when a
     *     transaction that began later erased something of one of the timelines: one around is to be rolled back
     */
    List<Long> insert(List<LogRow> rows) {
        UUID[] keys = keys(rows);
        List<Long> indexes = unlessTaken(() -> jdbc.sql(INSERT)
                .param(keys)
                .params(LogColumn.WRITTEN.stream()
                        .map(column -> column.array(rows))
                        .toList())
                .params(keys.length, timelines(rows))
                .query((row, n) -> row.getLong("index"))
                .list());
        if (indexes.isEmpty()) {
            throw erased();
        }
        return indexes;
    }

    /**
     * Adds some hundreds or more in the running transaction: sooner than {@link #insert}, but not in one statement.
     *
     * @return the index of the last
     * @throws ConcurrencyException as {@link #insert}
     */
    long copy(List<LogRow> rows) {
        UUID[] keys = keys(rows);
        boolean writable = jdbc.sql(HOLD)
                .params(keys, keys.length, timelines(rows))
                .query(Boolean.class)
                .single();
        if (!writable) {
            throw erased();
        }
        unlessTaken(() -> template.execute((ConnectionCallback<Boolean>) connection -> {
            RowCopy.add(connection, COPY, TYPES, rows.stream().map(LogBatch::values));
            return true;
        }));
        return jdbc.sql("select currval(pg_get_serial_sequence('log_event', 'index'))")
                .query(Long.class)
                .single();
    }

    private static Object[] values(LogRow row) {
        return LogColumn.WRITTEN.stream()
                .map(column -> column.value().apply(row))
                .toArray();
    }

    private static UUID[] keys(List<LogRow> rows) {
        return rows.stream().map(LogRow::key).distinct().toArray(UUID[]::new);
    }

    private static UUID[] timelines(List<LogRow> rows) {
        return rows.stream().map(LogRow::timeline).distinct().toArray(UUID[]::new);
    }

    private static <R extends @Nullable Object> R unlessTaken(Supplier<R> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException e) {
            throw new ConcurrencyException("somebody else just wrote to one of these streams", e);
        }
    }

    private static ConcurrencyException erased() {
        return new ConcurrencyException("something of one of these timelines was just erased");
    }
}
