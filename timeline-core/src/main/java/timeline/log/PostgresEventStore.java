package timeline.log;

import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;

/** Axon's event store over our log; followers share its end and are woken by commits. */
class PostgresEventStore extends AbstractEventStore {

    private final PostgresEventStorageEngine engine;
    private final LogSignal signal;
    private final LogTail tail;

    PostgresEventStore(PostgresEventStorageEngine engine, LogSignal signal) {
        super((Settings) new Settings().storageEngine(engine));
        this.engine = engine;
        this.signal = signal;
        this.tail = new LogTail(this::page, engine.batchSize());
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        return new LogStream(tail::after, signal, token);
    }

    private List<? extends TrackedEventMessage<?>> page(@Nullable TrackingToken token) {
        return engine.readEvents(token, false).limit(engine.batchSize()).collect(Collectors.toList());
    }

    private static final class Settings extends Builder {}
}
