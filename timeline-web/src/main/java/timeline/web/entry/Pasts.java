package timeline.web.entry;

import org.springframework.stereotype.Component;
import timeline.api.NotFound;
import timeline.entry.EntryHistory;
import timeline.entry.EntryId;
import timeline.entry.EntryKey;
import timeline.history.Past;
import timeline.life.Timeline;

/** Reads what entries have been through, from the log itself: what is corrected is what is there, not what is shown. */
@Component
class Pasts {

    private final EntryHistory history;

    Pasts(EntryHistory history) {
        this.history = history;
    }

    /**
     * The past of an entry.
     *
     * @throws NotFound when there is no such entry on the timeline
     */
    Past of(Timeline timeline, EntryId entry) {
        Past past = new Past(history.of(new EntryKey(timeline.id(), entry)));
        if (past.changes().isEmpty()) {
            throw new NotFound("there is no such entry on this timeline");
        }
        return past;
    }
}
