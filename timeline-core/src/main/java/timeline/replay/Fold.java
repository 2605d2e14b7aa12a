package timeline.replay;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import timeline.log.LoggedEvent;

/**
 * Events made into rows. It may remember what it has written, never more: rows are written by others, many at once, and when
 * that fails it is thrown away. Used by one thread at a time.
 */
public interface Fold {

    /** The streams of some events that began before these. */
    static Set<String> begunBefore(List<LoggedEvent> events) {
        Set<String> seen = new HashSet<>();
        Set<String> begunBefore = new HashSet<>();
        for (LoggedEvent event : events) {
            if (seen.add(event.stream()) && event.sequence() > 0) {
                begunBefore.add(event.stream());
            }
        }
        return begunBefore;
    }

    /** Reads, at once, the rows that the next events change; they are applied right after. */
    default void expect(List<LoggedEvent> events) {}

    /**
     * Makes rows of an event; events of no interest are passed over.
     *
     * @throws RuntimeException when it cannot: nothing of the event may be kept then
     */
    void apply(LoggedEvent event);
}
