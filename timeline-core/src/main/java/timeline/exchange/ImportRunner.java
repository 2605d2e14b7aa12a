package timeline.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
import timeline.circle.RuleChanges;
import timeline.circle.UnknownCircles;
import timeline.directory.Directory;
import timeline.kind.Problem;
import timeline.life.Rejected;
import timeline.life.Timeline;
import timeline.log.Recorder;
import timeline.log.Streams;
import timeline.log.ViewLag;
import timeline.relation.Relations;
import timeline.store.AfterCommit;
import timeline.store.Reach;

/** Works on accepted imports, of each timeline one after the other, in batches; after a crash from where the last batch ended. */
@Component
class ImportRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private static final int BATCH = 1_000;

    /** While one waits for the store, the other reads. */
    private static final int WORKERS = 2;

    private static final Duration LOOK = Duration.ofSeconds(3);

    private final ImportTable table;
    private final Recorder recorder;
    private final Streams streams;
    private final Relations relations;
    private final Directory directory;
    private final UnknownCircles circles;
    private final RuleChanges changes;
    private final ViewLag views;
    private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(
            WORKERS,
            Reach.SERVICE.threads(Thread.ofPlatform().name("import").daemon().factory()));
    private volatile boolean stopped;

    ImportRunner(
            ImportTable table,
            Recorder recorder,
            Streams streams,
            Relations relations,
            Directory directory,
            UnknownCircles circles,
            RuleChanges changes,
            ViewLag views) {
        this.relations = relations;
        this.directory = directory;
        this.circles = circles;
        this.changes = changes;
        this.views = views;
        this.table = table;
        this.recorder = recorder;
        this.streams = streams;
    }

    /** From now on looks for work now and then too: whoever had it may have died. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Future<?> unused = workers.scheduleWithFixedDelay(this::runAll, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void wake() {
        try {
            workers.execute(this::runAll);
        } catch (RejectedExecutionException e) {
            LOG.info("The service is stopping; the import goes on at its next start");
        }
    }

    /** Looks for work once the running transaction, which accepted it, is durable. */
    void wakeAfterCommit() {
        AfterCommit.run(this::wake);
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopped = true;
        workers.shutdown();
    }

    private void runAll() {
        try {
            Optional<ImportWork> work = next();
            while (work.isPresent()) {
                run(work.get());
                work = next();
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The store does not answer; the import goes on when it is back", e);
        } catch (RuntimeException e) {
            // Thrown on, it would end the looks that are still to come.
            LOG.error("An import stopped; it goes on from where it was", e);
        }
    }

    private Optional<ImportWork> next() {
        return stopped ? Optional.empty() : table.claim();
    }

    private void run(ImportWork work) {
        try {
            LifeDocument document = LifeDocument.read(work.document());
            LifeImport entries = new LifeImport(document, work.timeline(), work.account(), recorder, streams);
            views.awaitRecorded(work.timeline());
            Optional<Timeline> timeline = directory.timeline(work.timeline(), work.account());
            List<Problem> refused = work.taken() > 0 || timeline.isEmpty()
                    ? List.of()
                    : new LifePreamble(document, timeline.get(), work.account(), recorder, views, circles, changes)
                            .take();
            timeline.ifPresent(known -> entries.check(known, relations, circles));
            takeEntries(work, entries, refused);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            table.release(work.id());
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (ImportTable.TakenOver e) {
            LOG.info("Leaves off: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("The import {} failed", work.id(), e);
            table.finish(
                    work.id(),
                    ImportProgress.State.FAILED,
                    "something went wrong here; the log of the server says what");
        }
    }

    private void takeEntries(ImportWork work, LifeImport entries, List<Problem> refusedBefore) {
        if (work.taken() == 0) {
            table.advance(work.id(), 0, new ImportBatch(0, 0, 0, refusedBefore), 0);
        }
        for (int from = work.taken(); from < entries.size() && !stopped; from += BATCH) {
            takeBatch(work, entries, from, Math.min(from + BATCH, entries.size()));
        }
        if (stopped) {
            table.release(work.id());
        } else {
            table.finish(work.id(), ImportProgress.State.DONE, "");
        }
    }

    private void takeBatch(ImportWork work, LifeImport entries, int from, int to) {
        try {
            recorder.record(() -> advance(work, from, entries.take(from, to)));
        } catch (Rejected rejected) {
            for (int i = from; i < to; i++) {
                takeOne(work, entries, i);
            }
        }
    }

    private void takeOne(ImportWork work, LifeImport entries, int i) {
        try {
            recorder.record(() -> advance(work, i, entries.take(i, i + 1)));
        } catch (Rejected rejected) {
            recorder.record(() -> advance(work, i, LifeImport.rejected(i, rejected)));
        }
    }

    private boolean advance(ImportWork work, int from, ImportBatch batch) {
        table.advance(work.id(), from, batch, recorder.position());
        return true;
    }
}
