package timeline.log;

import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;

/** Axon's event store over our log, for its aggregates; those who follow the log do so by {@link Following}. */
class PostgresEventStore extends AbstractEventStore {

    PostgresEventStore(PostgresEventStorageEngine engine) {
        super((Settings) new Settings().storageEngine(engine));
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        throw new UnsupportedOperationException("the log is followed page by page: be a " + Follower.class.getName());
    }

    private static final class Settings extends Builder {}
}
