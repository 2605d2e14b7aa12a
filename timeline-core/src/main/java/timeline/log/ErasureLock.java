package timeline.log;

import org.springframework.jdbc.core.simple.JdbcClient;
import timeline.life.TimelineId;

/** Of one timeline, until the end of the transaction: who erases has it alone, those who make a key share it. */
final class ErasureLock {

    private ErasureLock() {}

    /** Waits for those who make a key, or erase, and makes those wait that come. */
    static void alone(JdbcClient jdbc, TimelineId timeline) {
        take(jdbc, "pg_advisory_xact_lock", timeline);
    }

    /** Waits for an erasure that runs, and makes one wait that comes. */
    static void shared(JdbcClient jdbc, TimelineId timeline) {
        take(jdbc, "pg_advisory_xact_lock_shared", timeline);
    }

    private static void take(JdbcClient jdbc, String lock, TimelineId timeline) {
        jdbc.sql("select " + lock + "(hashtextextended(?, 0))")
                .param(timeline.toString())
                .query()
                .singleRow();
    }
}
