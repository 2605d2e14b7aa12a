package timeline.entry;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import timeline.life.AccountId;
import timeline.life.TimelineId;

/** What may be asked of an entry. */
public sealed interface EntryCommand
        permits RecordEntry, CorrectEntry, EndEntry, RetractEntry, RestoreEntry, UndoEntry {

    TimelineId timeline();

    EntryId entry();

    /** Who asks. */
    AccountId by();

    /** The stream that decides. */
    @TargetAggregateIdentifier
    default EntryKey key() {
        return new EntryKey(timeline(), entry());
    }
}
