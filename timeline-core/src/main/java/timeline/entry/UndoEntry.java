package timeline.entry;

import timeline.life.AccountId;
import timeline.life.Precondition;
import timeline.life.TimelineId;

/**
 * Takes back the last change of an entry; taken back itself, it brings that change again.
 *
 * @param reason why; may be empty
 * @param seen which version the sender saw; nothing said is any
 */
public record UndoEntry(TimelineId timeline, EntryId entry, String reason, Precondition seen, AccountId by)
        implements EntryCommand {}
