package timeline.log;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionOperations;
import timeline.life.Rejected;
import timeline.life.Rejected.Reason;
import timeline.life.TimelineId;

/**
 * Takes the history of another log into this one (ADR 0024): its events are sealed and laid ready, part by part, where no
 * reader sees them, and then enter the log all at once with the time at which they were first recorded.
 */
public class LogArrivals {

    private final StagedTable table;
    private final EventSeal seal;
    private final LogTransaction log;
    private final TransactionOperations transactions;

    LogArrivals(StagedTable table, EventSeal seal, LogTransaction log, TransactionOperations transactions) {
        this.table = table;
        this.seal = seal;
        this.log = log;
        this.transactions = transactions;
    }

    /** Whether nothing happened on a timeline since it was started. */
    public boolean isEmpty(TimelineId timeline) {
        return table.countOf(timeline) <= 1;
    }

    /** Lays events ready, in a transaction of its own. */
    public void stage(UUID arrival, Instant now, List<StagedEvent> events) {
        Map<String, String> beside = Map.of("import", arrival.toString(), "importedAt", now.toString());
        transactions.executeWithoutResult(status -> table.add(
                arrival,
                events.stream().map(StagedEvent::was).toList(),
                events.stream().map(event -> seal.seal(message(event, beside))).toList()));
    }

    /** The position that an event will have here; empty when none is laid ready that had this position. */
    public OptionalLong position(UUID arrival, long was) {
        return table.index(arrival, was);
    }

    /**
     * Lets all that was laid ready enter the log, in the running transaction.
     *
     * @return the position of the last event
     * @throws Rejected when the timeline is not empty any more, or something of it was erased meanwhile
     */
    public long land(UUID arrival, TimelineId timeline) {
        table.begin(timeline);
        if (!isEmpty(timeline)) {
            throw notEmpty();
        }
        try {
            long last = table.land(arrival)
                    .orElseThrow(() -> new Rejected(
                            Reason.CONFLICT,
                            "something of this timeline was erased meanwhile: send the archive again"));
            log.appended(last);
            return last;
        } catch (DuplicateKeyException e) {
            throw notEmpty();
        }
    }

    /** Takes away what was laid ready. */
    public void discard(UUID arrival) {
        table.discard(arrival);
    }

    /** Takes away what nobody came back for: whoever read it died. */
    public void discardForgotten() {
        table.discardForgotten();
    }

    /** An archive is a whole history, which does not mix with another. */
    public static Rejected notEmpty() {
        return new Rejected(
                Reason.CONFLICT,
                "an archive is taken into an empty timeline alone, and this one is not: start a new timeline for it");
    }

    private static GenericDomainEventMessage<?> message(StagedEvent event, Map<String, String> beside) {
        return new GenericDomainEventMessage<>(
                event.kind(),
                event.stream(),
                event.sequence(),
                new GenericMessage<>(event.id().toString(), event.event(), beside),
                event.at());
    }
}
