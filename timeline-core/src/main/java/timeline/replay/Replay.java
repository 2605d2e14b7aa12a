package timeline.replay;

import java.util.Optional;
import timeline.life.TimelineId;
import timeline.log.LogPart;
import timeline.log.LogPosition;

/**
 * A replay that a node works on.
 *
 * @param timeline {@link Generations#EVERYBODY} for all
 * @param segment which of the segments into which its timelines are divided
 * @param position how far that has read
 */
record Replay(
        ReplayId id,
        String projection,
        TimelineId timeline,
        int generation,
        int revision,
        int segment,
        int segments,
        LogPosition position) {

    boolean ofEverybody() {
        return timeline.equals(Generations.EVERYBODY);
    }

    /** What is read of the log. */
    LogPart part() {
        return new LogPart(ofEverybody() ? Optional.empty() : Optional.of(timeline), segment, segments);
    }

    Replay at(LogPosition now) {
        return new Replay(id, projection, timeline, generation, revision, segment, segments, now);
    }
}
