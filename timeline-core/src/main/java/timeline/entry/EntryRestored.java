package timeline.entry;

import org.axonframework.serialization.Revision;
import timeline.life.AccountId;
import timeline.life.EventName;
import timeline.life.TimelineId;

/**
 * A retraction was taken back.
 *
 * @param about the subject's key
 * @param reason why; empty when nothing was said
 */
@EventName("entry-restored")
@Revision("1")
public record EntryRestored(TimelineId timeline, EntryId entry, String about, String reason, AccountId by)
        implements EntryEvent {}
