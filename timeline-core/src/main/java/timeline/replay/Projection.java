package timeline.replay;

import java.util.List;
import timeline.life.TimelineId;
import timeline.log.LoggedEvent;

/**
 * A view as a fold of the log: the same events make the same rows, live and in a replay.
 *
 * <p>It writes rows and does nothing else: whatever has an effect outside of the views (mail, a call to somebody) follows the
 * log with a place of its own, and never runs again when history is replayed.
 */
public interface Projection {

    /** The name under which its place in the log is kept. */
    String name();

    /** The view whose place in the log is also this one's: another's for those of a {@link ProjectionFamily}. */
    default String follower() {
        return name();
    }

    /** Keeps what a generation of a timeline's rows is built by, in the transaction that begins to build it. */
    default void begun(TimelineId timeline, int generation) {}

    /** Goes up when its code makes other rows of the same history: then it is rebuilt for everybody. */
    default int revision() {
        return 1;
    }

    /**
     * Whether an event can change its rows; one that cannot is not opened. Never false for one whose words were erased when it
     * changed some before.
     */
    default boolean reads(LoggedEvent event) {
        return true;
    }

    /** All of its tables. */
    List<ViewTable> tables();

    /** Begins to fold into one generation of rows. */
    Fold fold(Rows rows);
}
