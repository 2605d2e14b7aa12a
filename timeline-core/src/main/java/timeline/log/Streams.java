package timeline.log;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Reads single streams whole, for those who tell a history anew and need not know of Axon. */
@Component
public class Streams {

    /** What happened, and when it was recorded. */
    public record Happened(Instant at, Object event) {}

    private final EventStore log;
    private final LogTable table;

    Streams(EventStore log, LogTable table) {
        this.log = log;
        this.table = table;
    }

    /** Those of some streams that exist. */
    public Set<String> existing(Collection<String> streams) {
        return table.existing(streams);
    }

    /** Every event of a stream, oldest first; empty when there is no such stream. */
    public List<Happened> of(String stream) {
        return log.readEvents(stream, 0)
                .asStream()
                .map(message -> new Happened(message.getTimestamp(), message.getPayload()))
                .toList();
    }
}
