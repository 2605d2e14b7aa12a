package timeline.entry;

import timeline.life.AccountId;
import timeline.life.Precondition;
import timeline.life.TimelineId;

/**
 * Corrects an entry.
 *
 * @param content what is said of it from now on, whole
 * @param reason why; may be empty
 * @param seen which version the sender saw
 */
public record CorrectEntry(
        TimelineId timeline, EntryId entry, EntryContent content, String reason, Precondition seen, AccountId by)
        implements EntryCommand {}
