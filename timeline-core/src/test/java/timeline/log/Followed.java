package timeline.log;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import timeline.entry.EntryEvent;
import timeline.entry.EntryId;
import timeline.life.TimelineId;

/** What a follower meets of one timeline. */
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

    private static void add(TrackedEventMessage<?> message, TimelineId life, List<EntryId> read) {
        if (message.getPayload() instanceof EntryEvent event && event.timeline().equals(life)) {
            read.add(event.entry());
        }
    }
}
