package timeline.entry;

import org.axonframework.serialization.Revision;
import timeline.date.Edtf;
import timeline.life.AccountId;
import timeline.life.EventName;
import timeline.life.TimelineId;

/**
 * Something ongoing came to its end.
 *
 * @param about the subject's key
 * @param when the last day, as it was said: an EDTF date
 * @param reason why it is said now; empty when nothing was said
 */
@EventName("entry-ended")
@Revision("1")
public record EntryEnded(TimelineId timeline, EntryId entry, String about, Edtf when, String reason, AccountId by)
        implements EntryEvent {}
