package timeline.replay;

import java.util.Optional;
import timeline.life.TimelineId;
import timeline.log.LogPosition;

/**
 * A replay that a node works on.
 *
 * @param timeline {@link Generations#EVERYBODY} for all
 * @param position how far it has read
 */
record Replay(ReplayId id, String projection, TimelineId timeline, int generation, int revision, LogPosition position) {

    boolean ofEverybody() {
        return timeline.equals(Generations.EVERYBODY);
    }

    /** The timeline whose history is read; empty for all. */
    Optional<TimelineId> read() {
        return ofEverybody() ? Optional.empty() : Optional.of(timeline);
    }

    Replay at(LogPosition now) {
        return new Replay(id, projection, timeline, generation, revision, now);
    }
}
