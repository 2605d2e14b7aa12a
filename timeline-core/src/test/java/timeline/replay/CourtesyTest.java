package timeline.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CourtesyTest {

    private final Courtesy courtesy = new Courtesy();

    @Test
    void doesNotRestWhenNobodyAsks() {
        Courtesy.Work work = courtesy.begin();

        assertThat(work.due()).isZero();
    }

    @Test
    void restsLongerThanItWorkedWhileManyAsk() {
        Courtesy.Work work = courtesy.begin();
        long begun = System.nanoTime();
        for (int i = 0; i < 100_000; i++) {
            courtesy.asked();
        }

        Duration due = work.due();

        assertThat(due).isPositive().isLessThanOrEqualTo(Duration.ofNanos(3 * (System.nanoTime() - begun)));
    }

    @Test
    void goesOnAtOnceWhenTheyHaveGone() {
        Courtesy.Work work = courtesy.begin();
        for (int i = 0; i < 100_000; i++) {
            courtesy.asked();
        }
        work.rest();

        assertThat(work.due()).isZero();
    }
}
