package timeline.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import timeline.life.TimelineEvent;
import timeline.log.LogPosition;
import timeline.log.LoggedEvent;

/** Is handed every event by Axon's processor, and tells how fast they came. */
final class StockHandler {

    private static final long LONGEST_MINUTES = 5;

    private final Consumer<LoggedEvent> written;
    private final int expected;
    private final CountDownLatch left;
    private volatile long first;
    private volatile long last;

    /**
     * Writes events one at a time.
     *
     * @param written writes what comes of one, in the transaction that moves the processor's token
     */
    StockHandler(Consumer<LoggedEvent> written, int expected) {
        this.written = written;
        this.expected = expected;
        this.left = new CountDownLatch(expected);
    }

    @EventHandler
    void on(TimelineEvent event, DomainEventMessage<?> message) {
        if (first == 0) {
            first = System.nanoTime();
        }
        written.accept(logged(message));
        last = System.nanoTime();
        left.countDown();
    }

    /** A message as our folds read it; one that is not from a stream stands at the start of the log. */
    static LoggedEvent logged(DomainEventMessage<?> message) {
        TimelineEvent event = (TimelineEvent) message.getPayload();
        long index = message instanceof TrackedEventMessage<?> tracked
                ? tracked.trackingToken().position().orElse(0)
                : 0;
        return new LoggedEvent(
                new LogPosition(0, index),
                event.timeline(),
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                event.getClass().getSimpleName(),
                message.getTimestamp(),
                () -> event);
    }

    /** Events a second, from the first to the last. */
    double rate() throws InterruptedException {
        if (!left.await(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            throw new IllegalStateException(left.getCount() + " events did not come");
        }
        return expected / ((last - first) / 1e9);
    }
}
