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
 * One segment of a replay on its way: each page of the log is folded and written in one transaction with the place that it
 * comes to.
 *
 * <p>It never reads past the live view's place. When little is left of every segment, the last step takes all of it while the
 * live view waits, and swaps, so that from there on the live view writes the new rows: no event is skipped, and none is taken
 * twice.
 */
class ReplayRun {

    /** So many events at a time. */
    static final int PAGE = 1_500;

    /** So few events may be left of a segment when the live view is made to wait. */
    private static final int NEAR = 500;

    /** It was cancelled, or somebody else has it. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final ReplayParts parts;
    private final Projection projection;
    private final UUID worker;
    private final int pageSize;
    private final ReplayFold fold;
    private Replay replay;
    private long since = System.nanoTime();

    ReplayRun(ReplayParts parts, Replay replay, Projection projection, UUID worker, int pageSize) {
        this.parts = parts;
        this.replay = replay;
        this.projection = projection;
        this.worker = worker;
        this.pageSize = pageSize;
        this.fold = parts.fold(projection, replay);
    }

    /**
     * Goes on until the segment is near its end, and ends the replay if all are, or until it is told to stop.
     *
     * @throws Lost when it is this worker's no more
     * @throws ReplayFailed when an event cannot be taken
     */
    void run(BooleanSupplier stop) {
        Courtesy.Work work = parts.courtesy().begin();
        List<LoggedEvent> page = read(replay);
        while (!stop.getAsBoolean()) {
            if (page.size() < Math.min(NEAR, pageSize)) {
                if (!parts.table().near(replay, worker)) {
                    throw new Lost();
                }
                if (parts.table().allNear(replay)) {
                    finish();
                }
                return;
            }
            page = step(page);
            if (replay.ofEverybody()) {
                work.rest();
            }
        }
    }

    /** Opens and writes a page while the next is read. */
    private List<LoggedEvent> step(List<LoggedEvent> page) {
        Replay next = replay.at(page.getLast().position());
        CompletableFuture<List<LoggedEvent>> ahead = CompletableFuture.supplyAsync(() -> read(next), parts.ahead());
        inTransaction(fold, take -> {
            take.accept(page);
            advance(next.position(), page.size());
        });
        replay = next;
        try {
            return ahead.join();
        } catch (CompletionException e) {
            return read(next);
        }
    }

    private List<LoggedEvent> read(Replay from) {
        return parts.reader()
                .unopened(from.part(), from.position(), parts.reader().followed(projection.follower()), pageSize);
    }

    /** Takes what is left of all segments, and swaps; leaves it when there is more than the live view should wait for. */
    private void finish() {
        ReplayFold last = parts.fold(projection, replay);
        inTransaction(last, take -> {
            parts.generations().lock(projection.follower());
            List<Replay> segments = parts.table().hold(replay);
            if (segments.isEmpty()) {
                throw new Lost();
            }
            List<List<LoggedEvent>> rest = segments.stream().map(this::read).toList();
            if (rest.stream().anyMatch(events -> events.size() == pageSize)) {
                parts.table().far(replay);
                return;
            }
            for (int i = 0; i < segments.size(); i++) {
                end(segments.get(i), rest.get(i), take);
            }
            parts.finish(replay, projection);
        });
    }

    private void end(Replay segment, List<LoggedEvent> rest, Consumer<List<LoggedEvent>> take) {
        take.accept(rest);
        LogPosition to = rest.isEmpty() ? segment.position() : rest.getLast().position();
        parts.table().end(segment, to, rest.size());
    }

    private void advance(LogPosition to, int events) {
        long now = System.nanoTime();
        if (!parts.table().advance(replay, worker, to, events, (now - since) / 1_000_000)) {
            throw new Lost();
        }
        since = now;
    }

    /** Takes events at once; should that fail, once more in a new transaction, one by one. */
    private void inTransaction(ReplayFold into, Consumer<Consumer<List<LoggedEvent>>> work) {
        try {
            parts.transaction().executeWithoutResult(status -> work.accept(into::take));
        } catch (Lost e) {
            throw e;
        } catch (RuntimeException e) {
            into.forget();
            Intake.checkEvents(e);
            parts.transaction().executeWithoutResult(status -> work.accept(into::takeOneByOne));
        }
    }
}
