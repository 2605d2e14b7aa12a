package timeline.log;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.axonframework.modelling.command.ConcurrencyException;
import timeline.store.Reach;

/**
 * Commits what waits together: one writer inserts the events of many requests in one statement and one transaction, and
 * each request is answered when that is durable, so the disk is waited for once (ADR 0021).
 *
 * <p>Each request stands for itself: when the events of one find their place taken, those of the others are written all
 * the same.
 */
class GroupCommit implements AutoCloseable {

    private static final int MOST = 256;

    private record Waiting(List<LogRow> rows, CompletableFuture<Long> position) {}

    private final LogBatch batch;
    private final LogSignal signal;
    private final DataKeys keys;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Thread writer;

    GroupCommit(LogBatch batch, LogSignal signal, DataKeys keys) {
        this.batch = batch;
        this.signal = signal;
        this.keys = keys;
        this.writer = Thread.ofPlatform().name("log-writer").daemon().start(Reach.SERVICE.over(this::write));
    }

    /**
     * Appends the events of one request, all or none, and waits until they are durable.
     *
     * @return the index of the last
     * @throws ConcurrencyException when another writer has taken their place in the stream: decide anew
     */
    long append(List<LogRow> rows) {
        Waiting waiting = new Waiting(rows, new CompletableFuture<>());
        queue.add(waiting);
        try {
            return waiting.position().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private void write() {
        List<Waiting> group = new ArrayList<>(MOST);
        try {
            while (true) {
                group.add(queue.take());
                queue.drainTo(group, MOST - 1);
                commit(group);
                group.clear();
            }
        } catch (InterruptedException closed) {
            group.addAll(queue);
            group.forEach(waiting -> waiting.position()
                    .completeExceptionally(new IllegalStateException("the service is stopping; nothing was recorded")));
        }
    }

    /** One that cannot be written spoils the transaction of all: then each has a transaction of its own. */
    private void commit(List<Waiting> group) {
        try {
            answer(
                    group,
                    inserted(group.stream()
                            .flatMap(waiting -> waiting.rows().stream())
                            .toList()));
        } catch (RuntimeException e) {
            if (group.size() == 1) {
                group.getFirst().position().completeExceptionally(e);
            } else {
                group.forEach(waiting -> commit(List.of(waiting)));
            }
        }
    }

    private void answer(List<Waiting> group, List<Long> indexes) {
        signal.raise();
        int end = 0;
        for (Waiting waiting : group) {
            end += waiting.rows().size();
            waiting.position().complete(indexes.get(end - 1));
        }
    }

    /**
     * The statement is the transaction, so PostgreSQL is asked once: a commit of its own would be another question.
     *
     * <p>What is remembered of keys may be wrong where the table does not take a row.
     */
    private List<Long> inserted(List<LogRow> rows) {
        try {
            return batch.insert(rows);
        } catch (ConcurrencyException e) {
            keys.forget(rows.stream().map(LogRow::key).toList());
            throw e;
        }
    }

    @Override
    public void close() {
        writer.interrupt();
    }
}
