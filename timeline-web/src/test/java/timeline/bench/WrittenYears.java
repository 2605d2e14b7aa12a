package timeline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import timeline.replay.Serving;

/** What is read of the years of a store, beside its log: whatever was measured, all of it is there, once and in order. */
final class WrittenYears {

    private static final String SERVED = "chronicle_entry c where " + Serving.rows("chronicle", "c.timeline");

    private WrittenYears() {}

    /** That each version of every entry is there, in its order, and each entry at its place in the log, and nothing else. */
    static void check(JdbcClient sql) {
        long versions = count(sql, "log_event where type like 'entry-%'");
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(count(sql, SERVED)).isEqualTo(versions));
        assertThat(count(sql, """
            (select version, row_number() over one as place, recorded_to, lead(recorded_from) over one as next
             from %s window one as (partition by timeline, entry order by version)) v
            where version <> place or recorded_to <> coalesce(next, 'infinity')
            """.formatted(SERVED)))
                .as("versions out of their order")
                .isZero();
        assertThat(count(sql, """
            (select timeline, entry, first_index from %s and version = 1) y
            join log_event e on e.aggregate = y.timeline || '/' || y.entry and e.sequence = 0
            where e.index <> y.first_index
            """.formatted(SERVED)))
                .as("entries out of the log's order")
                .isZero();
    }

    private static long count(JdbcClient sql, String rows) {
        return sql.sql("select count(*) from " + rows).query(Long.class).single();
    }
}
