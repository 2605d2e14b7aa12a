package timeline.log;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import timeline.life.TimelineId;
import timeline.store.Reach;

/** Waits until the views have read as far as a reader has written: read your own writes, by position. */
@Component
public class ViewLag {

    /** How long a reader waits before it is told to come again. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofMillis(3);

    /** A view that has read nothing yet has no token, and one that replays has its place inside of one. */
    private static final String PASSED = """
        select coalesce(bool_and(coalesce((cast(at ->> 'transaction' as xid8), cast(at ->> 'index' as bigint))
                                          >= (written.transaction, written.index), false)), false)
        from (select coalesce(read -> 'currentToken', read) as at
              from (select cast(convert_from(token, 'UTF8') as json) as read from log_token) stored) token,
             (select transaction, index from log_event where index = ?) written
        """;

    private final JdbcClient jdbc;
    private final LogReader log;

    ViewLag(JdbcClient jdbc, LogReader log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /**
     * Waits until every view has passed all that is recorded on a timeline by now, however much others have recorded since.
     *
     * @return false when they have not within {@link #PATIENCE}
     */
    public boolean awaitRecorded(TimelineId timeline) throws InterruptedException {
        return awaitPassed(log.last(Optional.of(timeline), LogReader.END).index());
    }

    /**
     * Waits until every view has passed a global position.
     *
     * @return false when they have not within {@link #PATIENCE}
     */
    public boolean awaitPassed(long position) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (position > 0 && !passed(position)) {
            if (System.nanoTime() >= deadline) {
                return false;
            }
            Thread.sleep(PAUSE);
        }
        return true;
    }

    /** A position is one of the whole log: it may be another timeline's. */
    private boolean passed(long position) {
        return Reach.SERVICE.get(
                () -> jdbc.sql(PASSED).param(position).query(Boolean.class).single());
    }
}
