package timeline.entry;

import timeline.life.AccountId;
import timeline.life.TimelineEvent;

/** What happened to an entry, in the order in which it happens in a life. */
public sealed interface EntryEvent extends TimelineEvent
        permits EntryRecorded, EntryCorrected, EntryEnded, EntryRetracted, EntryRestored {

    /** What the stored names of these events begin with, and those of no others. */
    String NAMES = "entry-";

    EntryId entry();

    /** Who did it. */
    AccountId by();
}
