package timeline.relation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import timeline.life.TimelineId;

/** Whose turn it is to say how the entries of a timeline stand to each other; on all nodes together, one at a time. */
@Component
class Turns {

    private final JdbcClient jdbc;

    Turns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for the turn of the running transaction, which it keeps to its end. */
    void take(TimelineId timeline) {
        jdbc.sql("select cast(pg_advisory_xact_lock(hashtextextended('timeline.relation.' || ?, 0)) as text)")
                .param(timeline.toString())
                .query((row, n) -> true)
                .list();
    }
}
