package timeline.log;

import java.time.Instant;
import java.util.UUID;

/**
 * An event of the log as it is handed out: its words as they are stored, opened.
 *
 * @param stream the stream that it belongs to: {@code <timeline>/<entry>} and the like
 * @param sequence its place in its stream, from 0
 * @param type the name under which it is stored; {@code erased} when its words were
 * @param at when it was recorded
 * @param json what happened
 */
public record FedEvent(
        LogPosition position,
        UUID id,
        String stream,
        long sequence,
        String type,
        String revision,
        Instant at,
        String json) {}
