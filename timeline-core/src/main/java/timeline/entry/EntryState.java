package timeline.entry;

import java.time.Instant;
import timeline.life.AccountId;

/**
 * An entry as a command left it.
 *
 * @param version counts its events from 1; the ETag
 * @param recordedAt when it was first recorded, to the millisecond
 * @param changed whether the command recorded anything
 */
public record EntryState(
        EntryId id,
        long version,
        Instant recordedAt,
        AccountId recordedBy,
        boolean retracted,
        EntryContent content,
        boolean changed) {}
