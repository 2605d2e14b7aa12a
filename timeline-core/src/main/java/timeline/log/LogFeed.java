package timeline.log;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.TrackedDomainEventData;
import timeline.life.Erased;
import timeline.life.TimelineId;

/**
 * A timeline's events as they are stored, for its owner, in the order of the log: nothing is handed out that a running
 * transaction could still come before (ADR 0004), so that who goes on after the last one misses none and has none twice.
 */
public class LogFeed {

    private final LogPages pages;
    private final EventSeal seal;
    private final LogSignal signal;

    LogFeed(LogPages pages, EventSeal seal, LogSignal signal) {
        this.pages = pages;
        this.seal = seal;
        this.signal = signal;
    }

    /** The next events after a place. */
    public List<FedEvent> page(TimelineId timeline, LogPosition after, int limit) {
        return page(timeline, after, LogReader.END, limit);
    }

    /** The next events after a place, and none after another. */
    public List<FedEvent> page(TimelineId timeline, LogPosition after, LogPosition to, int limit) {
        return pages.page(LogPart.of(timeline), after, to, limit).stream()
                .map(this::opened)
                .toList();
    }

    /** The place of the last event that may be handed out: until there nothing more can come, whoever still writes. */
    public LogPosition head(TimelineId timeline) {
        return pages.settled(timeline);
    }

    /** Every event of some streams until a place, stream by stream, each in its order. */
    public List<FedEvent> streams(Collection<String> streams, LogPosition to) {
        return pages.streams(streams, to).stream().map(this::opened).toList();
    }

    /** The place of a timeline's event by its global position; empty when it is no event of that timeline. */
    public Optional<LogPosition> place(TimelineId timeline, long index) {
        return pages.at(index)
                .filter(row -> row.timeline().equals(timeline.value()))
                .map(LogRow::position);
    }

    /** Lets one wait until there may be more. */
    public LogWait waiting() {
        return new LogWait(signal);
    }

    private FedEvent opened(LogRow row) {
        TrackedDomainEventData<byte[]> event = seal.openWords(row);
        boolean erased = !event.getPayload().getType().getName().equals(row.type());
        return new FedEvent(
                row.position(),
                row.event(),
                row.aggregate(),
                row.sequence(),
                event.getPayload().getType().getName(),
                erased ? EventTypes.revisionOf(Erased.class) : row.revision(),
                row.recordedAt(),
                new String(event.getPayload().getData(), StandardCharsets.UTF_8));
    }
}
