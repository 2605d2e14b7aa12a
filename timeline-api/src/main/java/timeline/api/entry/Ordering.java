package timeline.api.entry;

import org.springframework.stereotype.Component;
import timeline.chronicle.OrderCheck;
import timeline.entry.EntryContent;
import timeline.entry.EntryId;
import timeline.life.Timeline;
import timeline.log.Recorder;
import timeline.log.ViewLag;

/**
 * Checks the order that {@code after} tells against everything that was recorded so far.
 *
 * <p>Outside of the write's transaction: one that waits for the views would hold them back.
 */
@Component
class Ordering {

    private final OrderCheck check;
    private final Recorder recorder;
    private final ViewLag views;

    Ordering(OrderCheck check, Recorder recorder, ViewLag views) {
        this.check = check;
        this.recorder = recorder;
        this.views = views;
    }

    /** Refuses an entry that would have to be both before and after another. */
    void check(Timeline timeline, EntryId id, EntryContent content) {
        try {
            views.awaitPassed(recorder.position());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        check.check(timeline, id, content);
    }
}
