package timeline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private final MovedClock clock = new MovedClock();
    private final Arrivals arrivals = new Arrivals(clock);

    @Test
    void letsANetworkBeginThirtyTimes() {
        for (int time = 0; time < 30; time++) {
            arrivals.begin("2001:db8:0:1:0:0:0:" + time);
        }

        assertThatThrownBy(() -> arrivals.begin("2001:db8:0:1:0:0:0:ffff"))
                .isInstanceOfSatisfying(
                        TooManyAttempts.class,
                        refused -> assertThat(refused.retryAfter()).isEqualTo(Duration.ofMinutes(5)));
        assertThatCode(() -> arrivals.begin("192.0.2.1")).doesNotThrowAnyException();
    }

    @Test
    void letsAThousandBeginAltogether() {
        for (int network = 0; network < 1_000; network++) {
            arrivals.begin("198.51.100." + network);
        }

        assertThatThrownBy(() -> arrivals.begin("192.0.2.1")).isInstanceOf(TooManyAttempts.class);
        clock.move(Duration.ofMinutes(5));
        assertThatCode(() -> arrivals.begin("192.0.2.1")).doesNotThrowAnyException();
    }
}
