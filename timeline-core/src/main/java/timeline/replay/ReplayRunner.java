package timeline.replay;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import timeline.store.Reach;

/**
 * Works on replays, as many segments at a time as there are workers; one that a node left when it died goes on at another
 * from where it was.
 */
@Component
class ReplayRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayRunner.class);
    private static final int PAUSE_MILLIS = 500;

    /** A worker folds while the database writes what another has folded; more would take the machine from those who read. */
    private static final int WORKERS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 2);

    private final Projections projections;
    private final ReplayParts parts;
    private final UnusedRows unused;
    private final FamilyTurns turns;
    private final List<Worker> workers =
            Stream.generate(Worker::new).limit(WORKERS).toList();

    /** One thread for each worker, one that keeps their claims, and one that clears up. */
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(
            WORKERS + 2,
            Reach.SERVICE.threads(
                    Thread.ofPlatform().name("replay-", 0).daemon().factory()));

    private volatile boolean stopped;

    /** Works on one segment at a time, whichever thread it runs on. */
    private record Worker(UUID id, ReentrantLock busy) {
        Worker() {
            this(UUID.randomUUID(), new ReentrantLock());
        }
    }

    ReplayRunner(Projections projections, ReplayParts parts, UnusedRows unused, FamilyTurns turns) {
        this.projections = projections;
        this.parts = parts;
        this.unused = unused;
        this.turns = turns;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        compareRevisions();
        workers.forEach(worker -> every(Duration.ofMillis(PAUSE_MILLIS), () -> work(worker)));
        every(
                Duration.ofSeconds(1),
                () -> parts.table().keep(workers.stream().map(Worker::id).toList()));
        every(Duration.ofMillis(PAUSE_MILLIS), this::deleteUnused);
        every(Duration.ofHours(1), this::forgetOld);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what runs tells of its own failures
    private void every(Duration pause, Runnable work) {
        threads.scheduleWithFixedDelay(() -> guarded(work), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Looks for work now. */
    void wake() {
        try {
            workers.forEach(worker -> threads.execute(() -> guarded(() -> work(worker))));
        } catch (RejectedExecutionException e) {
            LOG.info("The service is stopping; the replay goes on at its next start");
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() throws InterruptedException {
        stopped = true;
        threads.shutdown();
        if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
            LOG.warn("A replay did not stop in time; it goes on at another node, or at the next start");
        }
    }

    /** What it has claimed it lets go of, however it ends. */
    private void work(Worker worker) {
        if (!worker.busy().tryLock()) {
            return;
        }
        try {
            Optional<Replay> replay = parts.table().claim(worker.id());
            while (replay.isPresent() && !stopped) {
                run(replay.get(), worker.id());
                replay = stopped ? Optional.empty() : parts.table().claim(worker.id());
            }
        } finally {
            guarded(() -> parts.table().release(worker.id()));
            worker.busy().unlock();
        }
    }

    private void run(Replay replay, UUID worker) {
        Optional<Projection> projection = projections.find(replay.projection());
        try {
            if (projection.isPresent()) {
                new ReplayRun(parts, replay, projection.get(), worker, ReplayRun.PAGE).run(() -> stopped);
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

    private void deleteUnused() {
        unused.names().stream().flatMap(name -> projections.find(name).stream()).forEach(projection -> {
            while (!stopped && unused.deleteSome(projection)) {
                Thread.onSpinWait();
            }
        });
    }

    private void forgetOld() {
        parts.generations().withPrevious().stream()
                .flatMap(name -> projections.find(name).stream())
                .forEach(unused::forgetOld);
    }

    void compareRevisions() {
        guarded(() -> projections
                .all()
                .forEach(
                        projection -> parts.transaction().executeWithoutResult(status -> compareRevision(projection))));
        guarded(() -> projections.families().forEach(this::compareRevisions));
    }

    /** Each view of a family is rebuilt on its own, by the definition that it has now. */
    private void compareRevisions(ProjectionFamily family) {
        parts.transaction().executeWithoutResult(status -> {
            parts.generations().lock(family.listedBy());
            parts.table().made(family.prefix()).stream()
                    .filter(made -> family.named(made.projection()).revision() != made.revision())
                    .forEach(made -> turns.build(made.timeline(), made.projection()));
        });
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
