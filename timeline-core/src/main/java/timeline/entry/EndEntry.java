package timeline.entry;

import timeline.date.Edtf;
import timeline.life.AccountId;
import timeline.life.Precondition;
import timeline.life.TimelineId;

/**
 * Ends something ongoing.
 *
 * @param when the last day
 * @param reason why it is said now; may be empty
 * @param seen which version the sender saw; nothing said is any
 */
public record EndEntry(TimelineId timeline, EntryId entry, Edtf when, String reason, Precondition seen, AccountId by)
        implements EntryCommand {}
