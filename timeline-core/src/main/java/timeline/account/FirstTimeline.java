package timeline.account;

import timeline.life.StartTimeline;

/** Starts the timeline that a new account begins with, in the caller's transaction: no account without a timeline. */
@FunctionalInterface
public interface FirstTimeline {

    void start(StartTimeline command);
}
