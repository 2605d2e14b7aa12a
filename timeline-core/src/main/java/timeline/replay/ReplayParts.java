package timeline.replay;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;
import timeline.log.LogReader;
import timeline.store.Reach;

/** What every replay works with. */
@Component
class ReplayParts implements AutoCloseable {

    private final LogReader reader;
    private final ReplayTable table;
    private final Generations generations;
    private final ParkedTable parked;
    private final JdbcTemplate jdbc;
    private final PlatformTransactionManager transactions;
    private final Courtesy courtesy;
    private final ExecutorService ahead = Executors.newCachedThreadPool(Reach.SERVICE.threads(
            Thread.ofPlatform().name("replay-ahead-", 0).daemon().factory()));

    ReplayParts(
            LogReader reader,
            ReplayTable table,
            Generations generations,
            ParkedTable parked,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Courtesy courtesy) {
        this.reader = reader;
        this.table = table;
        this.generations = generations;
        this.parked = parked;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.courtesy = courtesy;
    }

    LogReader reader() {
        return reader;
    }

    ReplayTable table() {
        return table;
    }

    Generations generations() {
        return generations;
    }

    Courtesy courtesy() {
        return courtesy;
    }

    /** Reads the next page while one is written. */
    ExecutorService ahead() {
        return ahead;
    }

    /** The service's, whoever asked: it writes rows of views, which requests only read. */
    TransactionTemplate transaction() {
        return new TransactionTemplate(transactions) {
            private static final long serialVersionUID = 1L;

            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
                return Reach.SERVICE.get(() -> super.execute(action));
            }
        };
    }

    ReplayFold fold(Projection projection, Replay replay) {
        TransactionTemplate savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        return new ReplayFold(projection, replay, jdbc, parked, generations, savepoint);
    }

    /** In the transaction of its last events: readers see its rows from now on. */
    void finish(Replay replay, Projection projection) {
        generations.swap(replay, !projection.follower().equals(projection.name()));
        table.done(replay);
        if (replay.ofEverybody()) {
            table.cancelSingle(replay.projection());
            table.keepRevision(replay.projection(), replay.revision());
        }
    }

    @Override
    public void close() {
        ahead.shutdownNow();
    }
}
