package timeline.entry;

import timeline.life.AccountId;
import timeline.life.Precondition;
import timeline.life.TimelineId;

/**
 * Takes an entry back.
 *
 * @param reason why; may be empty
 * @param seen which version the sender saw
 */
public record RetractEntry(TimelineId timeline, EntryId entry, String reason, Precondition seen, AccountId by)
        implements EntryCommand {}
