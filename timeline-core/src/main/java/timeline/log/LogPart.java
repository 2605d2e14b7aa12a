package timeline.log;

import java.util.Optional;
import timeline.life.TimelineId;

/**
 * Which part of the log is read.
 *
 * @param timeline only what belongs to it; empty for all timelines
 * @param segment which of the segments into which the timelines are divided, from 0
 * @param segments how many there are; 1 for no division
 */
public record LogPart(Optional<TimelineId> timeline, int segment, int segments) {

    /** Everything. */
    public static final LogPart ALL = new LogPart(Optional.empty(), 0, 1);

    /** The history of one timeline. */
    public static LogPart of(TimelineId timeline) {
        return new LogPart(Optional.of(timeline), 0, 1);
    }
}
