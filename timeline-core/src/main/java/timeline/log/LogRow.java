package timeline.log;

import java.time.Instant;
import java.util.UUID;

/**
 * One event as it stands in the table.
 *
 * @param position where it stands in the order of the log; {@link LogPosition#START} before it is stored
 * @param key the data key that sealed payload and metadata
 */
@SuppressWarnings("ArrayRecordComponent") // rows are carried, never compared
record LogRow(
        LogPosition position,
        UUID event,
        UUID timeline,
        String aggregateType,
        String aggregate,
        long sequence,
        String type,
        String revision,
        UUID key,
        byte[] payload,
        byte[] metadata,
        Instant recordedAt) {

    /** The place that a sealed part is bound to: no ciphertext reads in another event's place. */
    String place(String part) {
        return event + "/" + aggregate + "/" + sequence + "/" + part;
    }
}
