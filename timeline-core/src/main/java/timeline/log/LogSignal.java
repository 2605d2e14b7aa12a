package timeline.log;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tells followers that the log may have grown.
 *
 * <p>After a commit they are told at once and, for a while, again and again: an event becomes readable only when every
 * older transaction has ended. Otherwise they are told now and then, for what other nodes wrote.
 */
class LogSignal implements AutoCloseable {

    private static final Duration TICK = Duration.ofMillis(10);
    private static final int TICKS_AFTER_A_COMMIT = 200;
    private static final int IDLE_TICKS = 25;

    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private final List<Runnable> others = new CopyOnWriteArrayList<>();
    private final AtomicInteger lively = new AtomicInteger();
    private final AtomicInteger idle = new AtomicInteger();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("log-signal").daemon().factory());

    private final ScheduledFuture<?> ticking =
            clock.scheduleWithFixedDelay(this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);

    /** This node has committed. */
    void raise() {
        heard();
        others.forEach(Runnable::run);
    }

    /** Another node has committed. Of many commits in one tick the first is told at once, the others at its end. */
    void heard() {
        if (lively.getAndSet(TICKS_AFTER_A_COMMIT) < TICKS_AFTER_A_COMMIT) {
            tell();
        }
    }

    /** What is to be told of this node's commits alone. */
    void alsoTell(Runnable other) {
        others.add(other);
    }

    void follow(Runnable follower) {
        followers.add(follower);
    }

    void unfollow(Runnable follower) {
        followers.remove(follower);
    }

    private void tick() {
        if (lively.get() > 0) {
            lively.decrementAndGet();
            tell();
        } else if (idle.incrementAndGet() >= IDLE_TICKS) {
            idle.set(0);
            tell();
        }
    }

    private void tell() {
        followers.forEach(Runnable::run);
    }

    @Override
    public void close() {
        ticking.cancel(false);
        clock.shutdownNow();
    }
}
