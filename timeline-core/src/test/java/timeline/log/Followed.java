package timeline.log;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import timeline.entry.EntryEvent;
import timeline.entry.EntryId;
import timeline.life.TimelineId;

/** What followers meet. */
final class Followed {

    private Followed() {}

    /** So many, or those that there are after a while. */
    static List<EntryId> next(TrackingEventStream follower, TimelineId life, int count) throws InterruptedException {
        List<EntryId> read = new ArrayList<>();
        while (read.size() < count && follower.hasNextAvailable(5, TimeUnit.SECONDS)) {
            add(follower.nextAvailable(), life, read);
        }
        return read;
    }

    /** All that can be read now. */
    static List<EntryId> available(TrackingEventStream follower, TimelineId life) throws InterruptedException {
        List<EntryId> read = new ArrayList<>();
        while (follower.hasNextAvailable(0, TimeUnit.SECONDS)) {
            add(follower.nextAvailable(), life, read);
        }
        return read;
    }

    /** The rows of every timeline, a page each: those that there are now, or so many that come within a while. */
    static List<LogRow> pages(LogTable table, LogPosition start, int atLeast) {
        List<LogRow> read = new ArrayList<>();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        List<LogRow> page = table.after(start, 1);
        while (!page.isEmpty() || (read.size() < atLeast && System.nanoTime() < deadline)) {
            read.addAll(page);
            page = table.after(read.isEmpty() ? start : read.getLast().position(), 1);
        }
        return read;
    }

    private static void add(TrackedEventMessage<?> message, TimelineId life, List<EntryId> read) {
        if (message.getPayload() instanceof EntryEvent event && event.timeline().equals(life)) {
            read.add(event.entry());
        }
    }
}
