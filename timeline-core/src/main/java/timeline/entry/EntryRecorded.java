package timeline.entry;

import org.axonframework.serialization.Revision;
import timeline.life.AccountId;
import timeline.life.EventName;
import timeline.life.TimelineId;

/**
 * An entry was recorded on a timeline.
 *
 * @param content what was said of it: kind, EDTF date, subject, words, details; sealed in the log
 */
@EventName("entry-recorded")
@Revision("1")
public record EntryRecorded(TimelineId timeline, EntryId entry, EntryContent content, AccountId by)
        implements EntryEvent {

    @Override
    public String about() {
        return content.subject();
    }
}
