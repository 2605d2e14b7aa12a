package timeline.bench;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.SourceId;
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
    void on(
            TimelineEvent event,
            @SourceId String stream,
            @SequenceNumber long sequence,
            @Timestamp Instant at,
            TrackingToken token) {
        if (first == 0) {
            first = System.nanoTime();
        }
        LogPosition position = new LogPosition(0, token.position().orElse(0));
        String type = event.getClass().getSimpleName();
        written.accept(new LoggedEvent(position, event.timeline(), stream, sequence, type, at, () -> event));
        last = System.nanoTime();
        left.countDown();
    }

    /** Events a second, from the first to the last. */
    double rate() throws InterruptedException {
        if (!left.await(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            throw new IllegalStateException(left.getCount() + " events did not come");
        }
        return expected / ((last - first) / 1e9);
    }
}
