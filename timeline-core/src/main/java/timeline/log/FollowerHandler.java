package timeline.log;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import timeline.life.TimelineEvent;
import timeline.life.TimelineId;

/** Hands the events of one of Axon's batches to a follower at once, in the transaction that moves its token. */
class FollowerHandler {

    private final Follower follower;

    FollowerHandler(Follower follower) {
        this.follower = follower;
    }

    String name() {
        return follower.name();
    }

    /** Takes messages, not events, so that one that cannot be read reaches the follower, who knows what to do with it. */
    @EventHandler
    void on(EventMessage<?> message, TrackingToken token, UnitOfWork<?> work) {
        batch(work).add(logged((DomainEventMessage<?>) message, LogPosition.of(token)));
    }

    private List<LoggedEvent> batch(UnitOfWork<?> work) {
        return work.root().getOrComputeResource(name(), name -> {
            List<LoggedEvent> batch = new ArrayList<>();
            work.root().onPrepareCommit(finished -> follower.follow(batch));
            return batch;
        });
    }

    private static LoggedEvent logged(DomainEventMessage<?> message, LogPosition position) {
        String stream = message.getAggregateIdentifier();
        return new LoggedEvent(
                position,
                timeline(stream),
                stream,
                message.getSequenceNumber(),
                EventTypes.nameOf(message.getPayloadType()),
                message.getTimestamp(),
                () -> event(message));
    }

    /** Throws when the event cannot be read, so that whoever asks for it can put it aside. */
    private static TimelineEvent event(DomainEventMessage<?> message) {
        EventSeal.broken(message).ifPresent(broken -> {
            throw broken;
        });
        return (TimelineEvent) message.getPayload();
    }

    /** The identifier of every stream begins with its timeline's. */
    static TimelineId timeline(String stream) {
        return new TimelineId(UUID.fromString(stream.substring(0, stream.indexOf('/'))));
    }
}
