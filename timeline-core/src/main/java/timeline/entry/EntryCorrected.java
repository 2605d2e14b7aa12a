package timeline.entry;

import org.axonframework.serialization.Revision;
import timeline.life.AccountId;
import timeline.life.EventName;
import timeline.life.TimelineId;

/**
 * An entry was corrected.
 *
 * @param content what is said of it from now on, whole, so that a view needs nothing but this event
 * @param reason why, in the words of who corrected it; empty when nothing was said
 */
@EventName("entry-corrected")
@Revision("1")
public record EntryCorrected(TimelineId timeline, EntryId entry, EntryContent content, String reason, AccountId by)
        implements EntryEvent {

    @Override
    public String about() {
        return content.subject();
    }
}
