package timeline.replay;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Works on replays, one after the other; one that a node left when it died goes on at another from where it was. */
@Component
class ReplayRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayRunner.class);
    private static final int PAUSE_MILLIS = 500;

    private final UUID node = UUID.randomUUID();
    private final Projections projections;
    private final ReplayParts parts;
    private final UnusedRows unused;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("replay").daemon().factory());
    private volatile boolean stopped;

    ReplayRunner(Projections projections, ReplayParts parts, UnusedRows unused) {
        this.projections = projections;
        this.parts = parts;
        this.unused = unused;
    }

    @EventListener(ApplicationReadyEvent.class)
    @SuppressWarnings("FutureReturnValueIgnored") // what runs tells of its own failures
    void start() {
        worker.execute(this::compareRevisions);
        Future<?> unused = worker.scheduleWithFixedDelay(this::work, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        Future<?> unusedToo = worker.scheduleWithFixedDelay(this::forgetOld, 1, 60, TimeUnit.MINUTES);
    }

    /** Looks for work now. */
    void wake() {
        try {
            worker.execute(this::work);
        } catch (RejectedExecutionException e) {
            LOG.info("The service is stopping; the replay goes on at its next start");
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() throws InterruptedException {
        stopped = true;
        worker.shutdown();
        if (worker.awaitTermination(5, TimeUnit.SECONDS)) {
            guarded(() -> parts.table().release(node));
        }
    }

    private void work() {
        guarded(() -> {
            Optional<Replay> replay = parts.table().claim(node);
            while (replay.isPresent() && !stopped) {
                run(replay.get());
                replay = stopped ? Optional.empty() : parts.table().claim(node);
            }
            unused.names().stream()
                    .flatMap(name -> projections.find(name).stream())
                    .forEach(this::deleteUnused);
        });
    }

    private void run(Replay replay) {
        Optional<Projection> projection = projections.find(replay.projection());
        try {
            if (projection.isPresent()) {
                new ReplayRun(parts, replay, projection.get(), node, ReplayRun.PAGE).run(() -> stopped);
            } else {
                parts.table().fail(replay, "there is no such view any more");
            }
        } catch (ReplayRun.Lost e) {
            LOG.info("The replay of {} was cancelled, or taken over", replay.projection());
        } catch (ReplayFailed e) {
            LOG.error("The replay of {} failed; the view is served as before", replay.projection(), e);
            parts.transaction()
                    .executeWithoutResult(status -> parts.table().fail(replay, String.valueOf(e.getMessage())));
        }
    }

    private void deleteUnused(Projection projection) {
        while (!stopped && unused.deleteSome(projection)) {
            Thread.onSpinWait();
        }
    }

    private void forgetOld() {
        guarded(() -> parts.generations().withPrevious().stream()
                .flatMap(name -> projections.find(name).stream())
                .forEach(unused::forgetOld));
    }

    void compareRevisions() {
        guarded(() -> projections
                .all()
                .forEach(
                        projection -> parts.transaction().executeWithoutResult(status -> compareRevision(projection))));
    }

    /** Rows that other code has made are made anew for everybody, beside those that are read. */
    private void compareRevision(Projection projection) {
        parts.generations().lock(projection.name());
        ReplayTable table = parts.table();
        int made = table.revision(projection.name()).orElse(projection.revision());
        if (made == projection.revision()) {
            table.keepRevision(projection.name(), made);
            return;
        }
        Optional<Integer> running = table.runningRevision(projection.name(), Generations.EVERYBODY);
        if (running.isPresent() && running.get() == projection.revision()) {
            return;
        }
        table.cancel(projection.name(), Generations.EVERYBODY);
        table.add(
                projection.name(),
                Generations.EVERYBODY,
                projection.revision(),
                parts.reader().count(Optional.empty()));
        LOG.info(
                "The view {} is rebuilt: its code has revision {}, its rows {}",
                projection.name(),
                projection.revision(),
                made);
    }

    /** Nothing that fails ends the worker. */
    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (DataAccessException | TransactionException e) {
            if (!stopped) {
                LOG.warn("The store does not answer; replays go on when it is back: {}", e.toString());
            }
        } catch (RuntimeException e) {
            LOG.error("A replay stopped; it goes on from where it was", e);
        }
    }
}
