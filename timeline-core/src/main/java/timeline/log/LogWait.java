package timeline.log;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Waits for the log to grow. Used by one thread. */
public final class LogWait implements AutoCloseable {

    private final LogSignal signal;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Runnable wake = wakeUps::release;

    LogWait(LogSignal signal) {
        this.signal = signal;
        signal.follow(wake);
    }

    /** Returns when the log may have grown since this was asked last, or when it takes too long. */
    public void await(Duration most) throws InterruptedException {
        if (wakeUps.tryAcquire(most.toNanos(), TimeUnit.NANOSECONDS)) {
            wakeUps.drainPermits();
        }
    }

    @Override
    public void close() {
        signal.unfollow(wake);
    }
}
