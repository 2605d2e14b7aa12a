package timeline.exchange;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import timeline.life.TimelineId;
import timeline.log.FedEvent;

/**
 * An event as CloudEvents 1.0 has it in JSON.
 *
 * @param type {@code timeline.}, the event's name and its revision
 * @param subject the stream within the timeline: the id of an entry, {@code life} and the like
 * @param position the event's global position, a number; as text, since an extension's numbers are too small
 * @param cursor where a reader goes on after it
 */
public record CloudEvent(
        String specversion,
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        String position,
        String cursor,
        @JsonRawValue String data) {

    static final String SOURCE = "/timelines/";

    public static CloudEvent of(TimelineId timeline, FedEvent event) {
        String within = timeline + "/";
        return new CloudEvent(
                "1.0",
                event.id(),
                SOURCE + timeline,
                "timeline." + event.type() + ".v" + event.revision(),
                event.stream().startsWith(within) ? event.stream().substring(within.length()) : event.stream(),
                event.at(),
                "application/json",
                Long.toString(event.position().index()),
                event.position().cursor(),
                event.json());
    }
}
