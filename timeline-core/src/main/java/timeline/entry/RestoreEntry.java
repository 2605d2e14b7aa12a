package timeline.entry;

import timeline.life.AccountId;
import timeline.life.Precondition;
import timeline.life.TimelineId;

/**
 * Takes a retraction back.
 *
 * @param reason why; may be empty
 * @param seen which version the sender saw; nothing said is any
 */
public record RestoreEntry(TimelineId timeline, EntryId entry, String reason, Precondition seen, AccountId by)
        implements EntryCommand {}
