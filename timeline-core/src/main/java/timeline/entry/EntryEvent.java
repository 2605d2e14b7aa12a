package timeline.entry;

import timeline.life.AccountId;
import timeline.life.TimelineEvent;

/** What happened to an entry, in the order in which it happens in a life. */
public sealed interface EntryEvent extends TimelineEvent
        permits EntryRecorded, EntryCorrected, EntryEnded, EntryRetracted, EntryRestored {

    /** Whether an event is stored under a name of these, which all begin alike, and no others do. */
    static boolean isNamed(String type) {
        return type.startsWith("entry-");
    }

    EntryId entry();

    /** Who did it. */
    AccountId by();
}
