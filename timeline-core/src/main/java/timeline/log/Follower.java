package timeline.log;

import java.util.List;

/** Follows the log as it grows; its place is kept under its name and moved in the transaction in which it follows. */
public interface Follower {

    String name();

    /**
     * Takes the next events, in the order of the log. When this throws, nothing of it is kept, and they come again.
     *
     * @param events none of them came before, and none that stands before the last of them is missing
     */
    void follow(List<LoggedEvent> events);
}
