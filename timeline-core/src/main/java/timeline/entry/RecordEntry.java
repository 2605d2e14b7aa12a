package timeline.entry;

import java.time.Instant;
import timeline.life.AccountId;
import timeline.life.Beginning;
import timeline.life.TimelineId;

/**
 * Records an entry; again with the same content it changes nothing.
 */
public record RecordEntry(TimelineId timeline, EntryId entry, EntryContent content, AccountId by)
        implements EntryCommand, Beginning<EntryState> {

    @Override
    public String aggregate() {
        return Entry.class.getSimpleName();
    }

    @Override
    public EntryKey stream() {
        return key();
    }

    @Override
    public EntryRecorded first() {
        return new EntryRecorded(timeline, entry, content, by);
    }

    @Override
    public EntryState begun(Instant at) {
        return new EntryState(entry, 1, at, by, false, content, true);
    }
}
