package timeline.entry;

import timeline.life.AccountId;
import timeline.life.TimelineEvent;

/** What happened to an entry, in the order in which it happens in a life. */
public sealed interface EntryEvent extends TimelineEvent
        permits EntryRecorded, EntryCorrected, EntryEnded, EntryRetracted, EntryRestored {

    EntryId entry();

    /** Who did it. */
    AccountId by();
}
