package timeline.log;

import java.time.Instant;
import java.util.function.Supplier;
import timeline.life.TimelineEvent;
import timeline.life.TimelineId;

/**
 * An event as it stands in the log, for those who fold.
 *
 * @param position where it stands in the order of the log
 * @param stream the stream that it belongs to: {@code <timeline>/<entry>} and the like
 * @param sequence its place in its stream, from 0
 * @param type the name under which it is stored
 * @param at when it was recorded
 * @param opened reads it, perhaps anew each time; may throw when what is stored cannot be read
 */
public record LoggedEvent(
        LogPosition position,
        TimelineId timeline,
        String stream,
        long sequence,
        String type,
        Instant at,
        Supplier<TimelineEvent> opened) {

    /** What happened. */
    public TimelineEvent event() {
        return opened.get();
    }

    /** Whether it is an entry's: their names begin alike, as {@code entry-recorded}, and no others do. */
    public boolean isOfEntry() {
        return type.startsWith("entry-");
    }

    /** Its global position. */
    public long index() {
        return position.index();
    }
}
