package timeline.log;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static timeline.Fixed.timeline;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogTailTest {

    private static final int PAGE = 10;

    /** So often they must meet that they do so in every way there is. */
    private static final int MEETINGS = 10_000;

    private static final int SLOW = 3;

    private final ExecutorService followers = Executors.newFixedThreadPool(SLOW + 1);
    private final CyclicBarrier together = new CyclicBarrier(SLOW + 1);

    @AfterEach
    void stop() {
        followers.shutdownNow();
    }

    @Test
    void passesNothingOverWhenAnotherFollowerTurnsThePageMeanwhile() throws Exception {
        for (int i = 0; i < MEETINGS; i++) {
            LogTail tail = new LogTail(LogTailTest::page, PAGE);
            tail.after(LogPosition.START);

            List<Future<Long>> slow = IntStream.range(0, SLOW)
                    .mapToObj(n -> followers.submit(() -> next(tail, 5)))
                    .toList();
            Future<Long> fast = followers.submit(() -> next(tail, 2 * PAGE));

            for (Future<Long> one : slow) {
                assertThat(one.get(10, SECONDS)).as("meeting %d", i).isEqualTo(6);
            }
            assertThat(fast.get(10, SECONDS)).isEqualTo(2 * PAGE + 1);
        }
    }

    @Test
    void looksAgainAtOnceWhileMoreIsThereThanAPageHas() {
        LogTail tail = new LogTail(LogTailTest::page, PAGE);

        tail.after(LogPosition.START);
        List<LoggedEvent> next = tail.after(at(PAGE));

        assertThat(next.getFirst().index()).isEqualTo(PAGE + 1);
    }

    @Test
    void waitsForMoreWhenAPageWasNotFull() {
        LogTail tail = new LogTail(LogTailTest::page, PAGE + 1);

        tail.after(LogPosition.START);

        assertThat(tail.after(at(PAGE))).isEmpty();
    }

    private long next(LogTail tail, long after) throws Exception {
        together.await(10, SECONDS);
        return tail.after(at(after)).getFirst().index();
    }

    private static List<LoggedEvent> page(LogPosition position) {
        return LongStream.rangeClosed(position.index() + 1, position.index() + PAGE)
                .mapToObj(LogTailTest::event)
                .toList();
    }

    private static LoggedEvent event(long index) {
        return new LoggedEvent(at(index), timeline(1), "stream", index, "type", Instant.EPOCH, () -> {
            throw new IllegalStateException("nobody opens it");
        });
    }

    private static LogPosition at(long index) {
        return new LogPosition(1, index);
    }
}
