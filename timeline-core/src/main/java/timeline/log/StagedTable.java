package timeline.log;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import timeline.life.Forgets;
import timeline.life.TimelineId;

/** The table of events that are laid ready to enter the log, and nothing but its SQL. */
@Component
class StagedTable implements Forgets {

    private static final String ADD = """
        insert into log_staged (import, was, event, timeline, aggregate_type, aggregate, sequence, type, revision, key,
                                payload, metadata, recorded_at)
        select ?, was, event, timeline, aggregate_type, aggregate, sequence, type, revision, key, payload, metadata,
               recorded_at
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality as
            row(was, event, timeline, aggregate_type, aggregate, sequence, type, revision, key, payload, metadata,
                recorded_at, place)
        order by place
        """;

    /** The data keys are held until the end of the transaction, so that what they seal is not erased unseen. */
    private static final String LAND = """
        with held as materialized (
            select key from log_key where key in (select key from log_staged where import = :import)
            order by key for key share)
        insert into log_event (index, event, timeline, aggregate_type, aggregate, sequence, type, revision, key, payload,
                               metadata, recorded_at)
        overriding system value
        select index, event, timeline, aggregate_type, aggregate, sequence, type, revision, key, payload, metadata,
               recorded_at
        from log_staged join held using (key)
        where import = :import and not exists (
            select from log_erasure
            where log_erasure.timeline = log_staged.timeline and transaction > pg_current_xact_id())
        order by index
        """;

    private final JdbcClient jdbc;

    StagedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds events; they take the next places of the log.
     *
     * @param was their positions in the log that they come from, in the order of the rows
     */
    void add(UUID arrival, List<Long> was, List<LogRow> rows) {
        jdbc.sql(ADD)
                .param(arrival)
                .param(new SqlArrayValue("bigint", was.toArray()))
                .params(columns(rows))
                .update();
    }

    private static List<Object> columns(List<LogRow> rows) {
        List<Object> columns = new ArrayList<>();
        columns.add(column("uuid", rows, LogRow::event));
        columns.add(column("uuid", rows, LogRow::timeline));
        columns.add(column("text", rows, LogRow::aggregateType));
        columns.add(column("text", rows, LogRow::aggregate));
        columns.add(column("bigint", rows, LogRow::sequence));
        columns.add(column("text", rows, LogRow::type));
        columns.add(column("text", rows, LogRow::revision));
        columns.add(column("uuid", rows, LogRow::key));
        columns.add(bytes(rows, LogRow::payload));
        columns.add(bytes(rows, LogRow::metadata));
        columns.add(column("timestamptz", rows, row -> row.recordedAt().toString()));
        return columns;
    }

    private static SqlArrayValue bytes(List<LogRow> rows, Function<LogRow, byte[]> value) {
        return new SqlArrayValue("bytea", (Object[]) rows.stream().map(value).toArray(byte[][]::new));
    }

    private static SqlArrayValue column(String type, List<LogRow> rows, Function<LogRow, Object> value) {
        return new SqlArrayValue(type, rows.stream().map(value).toArray());
    }

    OptionalLong index(UUID arrival, long was) {
        return jdbc
                .sql("select index from log_staged where import = ? and was = ?")
                .params(arrival, was)
                .query(Long.class)
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** Waits for an erasure that runs, makes one wait that comes, and takes the time that it needs. */
    void begin(TimelineId timeline) {
        jdbc.sql("select set_config(name, '0', true) from pg_settings where name in"
                        + " ('transaction_timeout', 'statement_timeout')")
                .query()
                .listOfRows();
        ErasureLock.alone(jdbc, timeline);
    }

    long countOf(TimelineId timeline) {
        return jdbc.sql("select count(*) from (select from log_event where timeline = ? limit 2) few")
                .param(timeline.value())
                .query(Long.class)
                .single();
    }

    /** Moves events into the log; the last index, empty when the key of one is gone. */
    OptionalLong land(UUID arrival) {
        long ready = count(arrival);
        int landed = jdbc.sql(LAND).param("import", arrival).update();
        if (landed < ready || ready == 0) {
            return OptionalLong.empty();
        }
        long last = jdbc.sql("select max(index) from log_staged where import = ?")
                .param(arrival)
                .query(Long.class)
                .single();
        discard(arrival);
        return OptionalLong.of(last);
    }

    private long count(UUID arrival) {
        return jdbc.sql("select count(*) from log_staged where import = ?")
                .param(arrival)
                .query(Long.class)
                .single();
    }

    void discard(UUID arrival) {
        jdbc.sql("delete from log_staged where import = ?").param(arrival).update();
    }

    void discardForgotten() {
        jdbc.sql("delete from log_staged where staged_at < now() - interval '1 day'")
                .update();
    }

    /** What is laid ready may speak of the subject, sealed though it is; its archive can be sent again. */
    @Override
    public void forgetSubject(TimelineId timeline, String subject) {
        forgetTimeline(timeline);
    }

    @Override
    public void forgetTimeline(TimelineId timeline) {
        jdbc.sql("delete from log_staged where timeline = ?")
                .param(timeline.value())
                .update();
    }
}
