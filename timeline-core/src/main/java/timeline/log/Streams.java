package timeline.log;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Reads single streams whole, for those who tell a history anew and need not know of Axon. */
@Component
public class Streams {

    /** What happened, and when it was recorded. */
    public record Happened(Instant at, Object event) {}

    private final EventStore log;

    Streams(EventStore log) {
        this.log = log;
    }

    /** Every event of a stream, oldest first; empty when there is no such stream. */
    public List<Happened> of(String stream) {
        return log.readEvents(stream, 0)
                .asStream()
                .map(message -> new Happened(message.getTimestamp(), message.getPayload()))
                .toList();
    }
}
