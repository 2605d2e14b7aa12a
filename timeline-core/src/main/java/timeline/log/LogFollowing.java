package timeline.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionOperations;
import timeline.store.Reach;

/** Everyone who follows the log, on a thread each, from before the first request until after the last. */
class LogFollowing implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LogFollowing.class);

    /** All of them; a page is taken within a fraction of it. */
    private static final Duration END_WITHIN = Duration.ofSeconds(10);

    /** So many events are read, and taken, at once at most. */
    private static final int PAGE = 2_000;

    private final LogTail tail;
    private final LogSignal signal;
    private final TokenStore places;
    private final TransactionOperations transactions;
    private final ObjectProvider<Followers> followers;
    private final List<Following> all = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    LogFollowing(
            LogReader log,
            LogSignal signal,
            TokenStore places,
            TransactionOperations transactions,
            ObjectProvider<Followers> followers) {
        this.tail = new LogTail(position -> log.page(LogPart.ALL, position, LogReader.END, PAGE), PAGE);
        this.signal = signal;
        this.places = places;
        this.transactions = transactions;
        this.followers = followers;
    }

    @Override
    public synchronized void start() {
        followers.stream()
                .flatMap(some -> some.all().stream())
                .map(follower -> new Following(follower, tail, signal, places, transactions))
                .forEach(this::start);
    }

    private void start(Following following) {
        all.add(following);
        threads.add(
                Thread.ofPlatform().name("follows-" + following.name()).daemon().start(Reach.SERVICE.over(following)));
    }

    @Override
    public synchronized void stop() {
        all.forEach(Following::end);
        long until = System.nanoTime() + END_WITHIN.toNanos();
        try {
            for (Thread thread : threads) {
                if (!thread.join(Duration.ofNanos(Math.max(0, until - System.nanoTime())))) {
                    LOG.warn("{} did not come to its end; what it was at is taken again after the next start", thread);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        all.clear();
        threads.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
    }

    /** Before the web server, which begins later and ends earlier. */
    @Override
    public int getPhase() {
        return 0;
    }
}
