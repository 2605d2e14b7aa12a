package timeline.entry;

import timeline.life.AccountId;
import timeline.life.TimelineId;

/**
 * Records an entry; again with the same content it changes nothing.
 */
public record RecordEntry(TimelineId timeline, EntryId entry, EntryContent content, AccountId by)
        implements EntryCommand {}
