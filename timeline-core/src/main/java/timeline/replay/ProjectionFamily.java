package timeline.replay;

import timeline.life.TimelineId;
import timeline.log.LoggedEvent;

/**
 * Views that come and go with what happens on a timeline. Each is a view of its own, with generations of its own, and all of a
 * family follow the log together with the view that lists them.
 */
public interface ProjectionFamily {

    /** The name of the view that lists them, whose place in the log is theirs too. */
    String listedBy();

    /** With what the names of all of them begin, and no other view's. */
    String prefix();

    /** One of them, whether or not it is there; the name begins with {@link #prefix()}. */
    Projection named(String name);

    /** Whether an event begins, changes or ends one of them. */
    boolean turnsAt(LoggedEvent event);

    /** Does what such an event says, in the transaction that follows the log. */
    void turn(LoggedEvent event, Turning turning);

    /** What can be done to one of a family. */
    interface Turning {

        /** Builds the next generation beside the one that is read, if one is; one that is being built is given up. */
        void build(TimelineId timeline, String name);

        /** Takes all of it away. */
        void end(TimelineId timeline, String name);
    }
}
