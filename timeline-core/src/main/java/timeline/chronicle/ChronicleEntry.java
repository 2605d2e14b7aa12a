package timeline.chronicle;

import java.time.Instant;
import timeline.date.Span;
import timeline.entry.EntryContent;
import timeline.entry.EntryId;
import timeline.life.AccountId;
import timeline.life.Timeline;

/**
 * An entry as it is or was recorded.
 *
 * @param version counts the events of the entry from 1; the ETag; 0 for others than the owner
 * @param order the global position of its first recording, by which entries of the same date stand
 * @param span the days that its date can mean, in the timeline's zone
 */
public record ChronicleEntry(
        EntryId id,
        long version,
        long order,
        Instant recordedAt,
        AccountId recordedBy,
        boolean retracted,
        EntryContent content,
        Span span) {

    /** An entry that is not recorded yet, to be looked at beside those that are: it stands behind them. */
    public static ChronicleEntry aboutToBe(Timeline timeline, EntryId id, EntryContent content) {
        Span span = content.when().in(timeline.zone());
        return new ChronicleEntry(id, 0, Long.MAX_VALUE, Instant.MAX, timeline.owner(), false, content, span);
    }
}
