package timeline.replay;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import timeline.log.LogPosition;
import timeline.log.LoggedEvent;

/**
 * One replay on its way: each page of the log is folded and written in one transaction with the place that it comes to.
 *
 * <p>It never reads past the live view's place. Its last step takes what is left up to there while the live view waits, and
 * swaps, so that from there on the live view writes the new rows: no event is skipped, and none is taken twice.
 */
class ReplayRun {

    /** So many events at a time. */
    static final int PAGE = 2_000;

    /** So few events may be left when the live view is made to wait. */
    private static final int NEAR = 500;

    /** It was cancelled, or another node has it. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final ReplayParts parts;
    private final Projection projection;
    private final UUID node;
    private final int pageSize;
    private final ReplayFold fold;
    private Replay replay;
    private long since = System.nanoTime();

    ReplayRun(ReplayParts parts, Replay replay, Projection projection, UUID node, int pageSize) {
        this.parts = parts;
        this.replay = replay;
        this.projection = projection;
        this.node = node;
        this.pageSize = pageSize;
        this.fold = parts.fold(projection, replay);
    }

    /**
     * Goes on until it is done or told to stop.
     *
     * @throws Lost when it is this node's no more
     * @throws ReplayFailed when an event cannot be taken
     */
    void run(BooleanSupplier stop) {
        List<LoggedEvent> page = read(replay.position());
        while (!stop.getAsBoolean()) {
            if (page.size() < Math.min(NEAR, pageSize)) {
                if (finish()) {
                    return;
                }
                page = read(replay.position());
            } else {
                page = step(page);
            }
        }
    }

    /** Writes a page while the next is read and opened. */
    private List<LoggedEvent> step(List<LoggedEvent> page) {
        LogPosition end = page.getLast().position();
        CompletableFuture<List<LoggedEvent>> next = CompletableFuture.supplyAsync(() -> read(end), parts.ahead());
        inTransaction(take -> {
            take.accept(page);
            advance(end, page.size());
        });
        replay = replay.at(end);
        try {
            return next.join();
        } catch (CompletionException e) {
            return read(end);
        }
    }

    private List<LoggedEvent> read(LogPosition after) {
        return parts.reader().page(replay.read(), after, parts.reader().followed(projection.follower()), pageSize);
    }

    /** Takes what is left, and swaps; false when more is left than the live view should wait for. */
    private boolean finish() {
        boolean[] finished = {false};
        inTransaction(take -> {
            parts.generations().lock(projection.follower());
            List<LoggedEvent> rest = read(replay.position());
            finished[0] = rest.size() < pageSize;
            if (finished[0]) {
                take.accept(rest);
                advance(rest.isEmpty() ? replay.position() : rest.getLast().position(), rest.size());
                parts.finish(replay, projection);
            }
        });
        return finished[0];
    }

    private void advance(LogPosition to, int events) {
        long now = System.nanoTime();
        if (!parts.table().advance(replay, node, to, events, (now - since) / 1_000_000)) {
            throw new Lost();
        }
        since = now;
    }

    /** Takes events at once; should that fail, once more in a new transaction, one by one. */
    private void inTransaction(Consumer<Consumer<List<LoggedEvent>>> work) {
        try {
            parts.transaction().executeWithoutResult(status -> work.accept(fold::take));
        } catch (Lost e) {
            throw e;
        } catch (RuntimeException e) {
            fold.forget();
            Intake.checkEvents(e);
            parts.transaction().executeWithoutResult(status -> work.accept(fold::takeOneByOne));
        }
    }
}
