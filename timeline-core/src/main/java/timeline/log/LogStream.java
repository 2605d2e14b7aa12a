package timeline.log;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** One follower's way along the log, page by page. Used by one thread at a time. */
class LogStream implements TrackingEventStream, BlockingStream<TrackedEventMessage<?>> {

    /** Reads the page after a position; an empty one when there is nothing more yet. */
    interface Pages {
        List<? extends TrackedEventMessage<?>> after(@Nullable TrackingToken token);
    }

    private final Pages pages;
    private final LogSignal signal;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Runnable wake = wakeUps::release;
    private Iterator<? extends TrackedEventMessage<?>> page =
            List.<TrackedEventMessage<?>>of().iterator();
    private @Nullable TrackingToken token;
    private @Nullable TrackedEventMessage<?> next;
    private @Nullable Runnable callback;

    LogStream(Pages pages, LogSignal signal, @Nullable TrackingToken token) {
        this.pages = pages;
        this.signal = signal;
        this.token = token;
        signal.follow(wake);
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return Optional.ofNullable(fetch());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (fetch() == null) {
            wakeUps.drainPermits();
            long left = deadline - System.nanoTime();
            if (left <= 0 || (!wakeUps.tryAcquire(left, TimeUnit.NANOSECONDS) && fetch() == null)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        TrackedEventMessage<?> event = fetch();
        while (event == null) {
            hasNextAvailable(1, TimeUnit.SECONDS);
            event = fetch();
        }
        next = null;
        return event;
    }

    private @Nullable TrackedEventMessage<?> fetch() {
        if (next == null) {
            if (!page.hasNext()) {
                page = pages.after(token).iterator();
            }
            if (page.hasNext()) {
                next = page.next();
                token = next.trackingToken();
            }
        }
        return next;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        callback = onAvailable;
        signal.follow(onAvailable);
        return true;
    }

    @Override
    public void close() {
        signal.unfollow(wake);
        if (callback != null) {
            signal.unfollow(callback);
        }
    }
}
