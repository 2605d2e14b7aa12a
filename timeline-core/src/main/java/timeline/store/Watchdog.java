package timeline.store;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the server again when it dies under the service, and waits longer after each time that it does not come up. */
final class Watchdog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Postmaster postmaster;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::watch, "store-watchdog");

    private Watchdog(Postmaster postmaster) {
        this.postmaster = postmaster;
    }

    static Watchdog over(Postmaster postmaster) {
        Watchdog watchdog = new Watchdog(postmaster);
        watchdog.thread.setDaemon(true);
        watchdog.thread.start();
        return watchdog;
    }

    private void watch() {
        try {
            Duration pause = LOOK_EVERY;
            while (!closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = postmaster.runs() || startedAgain() ? LOOK_EVERY : longer(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean startedAgain() {
        LOG.warn("The embedded PostgreSQL has died; starting it again");
        try {
            postmaster.stop();
            postmaster.start();
            return true;
        } catch (RuntimeException e) {
            LOG.error("The embedded PostgreSQL does not come up", e);
            return false;
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    /** Returns when it will start nothing more. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
