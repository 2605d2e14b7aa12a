package timeline.entry;

import org.axonframework.serialization.Revision;
import timeline.life.AccountId;
import timeline.life.EventName;
import timeline.life.TimelineId;

/**
 * An entry was taken back; its history stays.
 *
 * @param about the subject's key
 * @param reason why; empty when nothing was said
 */
@EventName("entry-retracted")
@Revision("1")
public record EntryRetracted(TimelineId timeline, EntryId entry, String about, String reason, AccountId by)
        implements EntryEvent {}
