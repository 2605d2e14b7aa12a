package timeline.log;

import java.time.Instant;
import java.util.UUID;
import timeline.life.TimelineEvent;

/**
 * An event of another log on its way into this one.
 *
 * @param was its global position there
 * @param kind of the stream: {@code Entry} and the like
 * @param stream to which it is to belong here: {@code <timeline>/<entry>} and the like
 * @param sequence its place in that stream, from 0
 * @param at when it was recorded there, which is kept
 */
public record StagedEvent(
        long was, UUID id, String kind, String stream, long sequence, Instant at, TimelineEvent event) {}
