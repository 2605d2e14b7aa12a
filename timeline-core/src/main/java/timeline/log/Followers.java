package timeline.log;

import java.util.List;

/** Those who follow the log. */
public interface Followers {

    /** Each has a name of its own. */
    List<Follower> all();
}
