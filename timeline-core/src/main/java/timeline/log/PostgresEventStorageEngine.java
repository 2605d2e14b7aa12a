package timeline.log;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

/** Axon's events in PostgreSQL: sealed, in the order of commits, without gaps to remember (ADR 0004). */
class PostgresEventStorageEngine extends BatchingEventStorageEngine {

    private static final int PAGE = 1_000;

    private final LogTable table;
    private final EventSeal seal;
    private final LogTransaction transaction;

    PostgresEventStorageEngine(
            LogTable table,
            EventSeal seal,
            LogTransaction transaction,
            Serializer serializer,
            EventUpcaster upcasters) {
        super(settings(serializer, upcasters));
        this.table = table;
        this.seal = seal;
        this.transaction = transaction;
    }

    private static Settings settings(Serializer serializer, EventUpcaster upcasters) {
        Settings settings = new Settings();
        settings.eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(upcasters)
                .batchSize(PAGE);
        return settings;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        for (EventMessage<?> event : events) {
            append((DomainEventMessage<?>) event);
        }
    }

    private void append(DomainEventMessage<?> event) {
        LogRow row = seal.seal(event);
        Gathering gathering = Gathering.running();
        if (gathering != null) {
            gathering.add(row);
            return;
        }
        try {
            transaction.appended(table.insert(row).orElseThrow(() -> overtaken(event, row)));
        } catch (DuplicateKeyException e) {
            String stream = event.getAggregateIdentifier();
            if (event.getSequenceNumber() == 0) {
                throw new AggregateStreamCreationException("somebody else just started " + stream, e);
            }
            throw new ConcurrencyException("somebody else just wrote to " + stream, e);
        }
    }

    private ConcurrencyException overtaken(DomainEventMessage<?> event, LogRow row) {
        seal.forget(row.key());
        return new ConcurrencyException("a transaction that began later wrote to " + event.getAggregateIdentifier()
                + ", or erased, first: begin anew");
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken last, int limit) {
        return table.after(LogPosition.of(last), limit).stream().map(seal::open).toList();
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String aggregate, long first, int limit) {
        return table.ofAggregate(aggregate, first, limit).stream()
                .map(seal::open)
                .toList();
    }

    @Override
    public TrackingToken createHeadToken() {
        return table.head();
    }

    /** Streams are short, one an entry: there are no snapshots. */
    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("no snapshots: streams are short");
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregate) {
        return Stream.empty();
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregate) {
        return Optional.empty();
    }

    private static final class Settings extends Builder {}
}
