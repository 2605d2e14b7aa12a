package timeline.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import timeline.life.Beginning;

/**
 * Runs writes in one transaction, so that all of a request is recorded or nothing; when it returns, all is durable.
 *
 * <p>When two writers meet on one stream or wait for each other, one is run again on what the other left, a few times. Work
 * inside of other work is part of its transaction, and is run again with it.
 */
@Component
public class Recorder {

    private static final int TRIES = 5;

    private final Commands commands;
    private final TransactionTemplate transactions;
    private final LogTransaction log;
    private final LogTable table;
    private final LogBatch batch;
    private final GroupCommit group;
    private final EventSeal seal;

    Recorder(
            Commands commands,
            PlatformTransactionManager transactions,
            LogTransaction log,
            LogTable table,
            LogBatch batch,
            GroupCommit group,
            EventSeal seal) {
        this.commands = commands;
        this.transactions = new TransactionTemplate(transactions);
        this.log = log;
        this.table = table;
        this.batch = batch;
        this.group = group;
        this.seal = seal;
    }

    /** Sends one command and waits for its transaction. */
    public <R extends @Nullable Object> Recorded<R> send(Object command) {
        return record(() -> commands.<R>send(command));
    }

    /**
     * Sends one command whose events are all that it writes; they are committed together with those of others who wait,
     * and it is durable when this returns. Inside of other work it is part of that.
     *
     * @throws Contended when others were faster each time
     */
    public <R extends @Nullable Object> Recorded<R> append(Object command) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return send(command);
        }
        return again(() -> {
            List<LogRow> rows = new ArrayList<>();
            R decided = Gathering.run(() -> commands.<R>send(command), rows);
            return new Recorded<>(decided, rows.isEmpty() ? position() : group.append(rows));
        });
    }

    /**
     * Begins a stream that cannot exist yet, since its id was only just made; otherwise as {@link #append}.
     *
     * @throws Contended when it existed all the same
     */
    public <R> Recorded<R> begin(Beginning<R> command) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return send(command);
        }
        return again(() -> {
            LogRow row = seal.first(command);
            long position = group.append(List.of(row));
            return new Recorded<>(command.begun(row.recordedAt()), position);
        });
    }

    /**
     * Begins many streams in the running transaction, all at once.
     *
     * @throws ConcurrencyException when one of them exists: the transaction is to be rolled back
     */
    public void beginAll(List<? extends Beginning<?>> commands) {
        if (commands.isEmpty()) {
            return;
        }
        log.appended(batch.copy(commands.stream().map(seal::first).toList()));
    }

    /**
     * Runs work that sends commands, in one transaction; it may be run again from the start.
     *
     * @throws Contended when others were faster each time
     */
    public <R extends @Nullable Object> Recorded<R> record(Supplier<R> work) {
        return again(() -> inTransaction(work));
    }

    private static <R extends @Nullable Object> Recorded<R> again(Supplier<Recorded<R>> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (ConcurrencyException | AggregateStreamCreationException | ConcurrencyFailureException e) {
                if (TransactionSynchronizationManager.isActualTransactionActive()) {
                    throw e;
                }
                if (attempt == TRIES) {
                    throw new Contended(e);
                }
            }
        }
    }

    /** The position of the last event of the running transaction, or of the log when it has written none. */
    public long position() {
        return log.last().orElseGet(table::lastIndex);
    }

    private <R extends @Nullable Object> Recorded<R> inTransaction(Supplier<R> work) {
        Recorded<R> recorded = transactions.execute(status -> new Recorded<>(work.get(), position()));
        return Objects.requireNonNull(recorded);
    }
}
