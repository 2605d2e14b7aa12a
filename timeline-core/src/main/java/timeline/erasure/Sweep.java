package timeline.erasure;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import timeline.log.ViewLag;
import timeline.store.Reach;

/**
 * Removes what erasures leave in the files of the store, once every view has heard of them: in the background, on one node,
 * and after a crash from the start.
 */
@Component
class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final long PAUSE_MILLIS = 500;
    private static final long REGULARLY_SECONDS = 60;

    /** How often it is looked whether older transactions are over before it is put off. */
    private static final int LOOKS = 60;

    private record Unswept(long erasure, long position) {}

    private final JdbcClient jdbc;
    private final ViewLag views;
    private final JdbcConnectionDetails store;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Reach.SERVICE.threads(Thread.ofPlatform().name("sweep").daemon().factory()));

    Sweep(JdbcClient jdbc, ViewLag views, JdbcConnectionDetails store) {
        this.jdbc = jdbc;
        this.views = views;
        this.store = store;
    }

    /** From then on also for what a node left that died. */
    @EventListener(ApplicationReadyEvent.class)
    @SuppressWarnings("FutureReturnValueIgnored") // what runs tells of its own failures
    void start() {
        Future<?> unused = worker.scheduleWithFixedDelay(this::run, 0, REGULARLY_SECONDS, TimeUnit.SECONDS);
    }

    /** Looks for work once the running transaction, which made it, is durable. */
    void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake();
            }
        });
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what runs tells of its own failures
    private void wake() {
        try {
            Future<?> unused = worker.schedule(this::run, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.info("The service is stopping; its next start removes what was erased from the files of the store");
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        worker.shutdownNow();
    }

    private void run() {
        try {
            Optional<Unswept> unswept = unswept();
            if (unswept.isPresent() && !isSwept(unswept.get())) {
                wake();
            }
        } catch (SQLException | DataAccessException | TransactionException e) {
            LOG.warn("The traces of an erasure are still in the files of the store; trying again: {}", e.getMessage());
            wake();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Unswept> unswept() {
        return jdbc.sql("""
            select erasure, position from log_erasure where swept_at is null order by erasure desc limit 1
            """)
                .query((row, n) -> new Unswept(row.getLong("erasure"), row.getLong("position")))
                .optional();
    }

    private boolean isSwept(Unswept last) throws SQLException, InterruptedException {
        if (!views.awaitPassed(last.position())) {
            return false;
        }
        try (Connection own =
                DriverManager.getConnection(store.getJdbcUrl(), store.getUsername(), store.getPassword())) {
            Traces traces = new Traces(own);
            if (!traces.alone() || !olderAreOver(traces)) {
                return false;
            }
            traces.rewriteTables();
            traces.dropOldWrites();
        }
        jdbc.sql("update log_erasure set swept_at = now() where erasure <= ? and swept_at is null")
                .param(last.erasure())
                .update();
        LOG.info("What was erased has left the files of the store");
        return true;
    }

    private static boolean olderAreOver(Traces traces) throws SQLException, InterruptedException {
        String now = traces.now();
        for (int i = 0; i < LOOKS; i++) {
            if (!traces.areSeenByOlderThan(now)) {
                return true;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return false;
    }
}
