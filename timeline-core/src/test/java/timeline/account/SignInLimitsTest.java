package timeline.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInLimitsTest {

    private static final String HOME = "192.0.2.1";

    private final MovedClock clock = new MovedClock();
    private final SignInLimits limits = new SignInLimits(clock);

    @Test
    void pausesANetworkThatTriesManyNames() {
        for (int name = 0; name < 100; name++) {
            limits.begin("user" + name, "2001:db8:0:1:0:0:0:" + name);
        }

        assertThatThrownBy(() -> limits.begin("jieun", "2001:db8:0:1:0:0:0:ffff"))
                .isInstanceOf(TooManyAttempts.class);
        assertThatCode(() -> limits.begin("jieun", "2001:db8:0:2:0:0:0:1")).doesNotThrowAnyException();
        clock.move(Duration.ofMinutes(5));
        assertThatCode(() -> limits.begin("jieun", "2001:db8:0:1:0:0:0:ffff")).doesNotThrowAnyException();
    }

    @Test
    void pausesAUserWhomManyNetworksTryButNotWhereTheyCameFromBefore() {
        limits.begin("jieun", HOME);
        limits.succeeded("jieun", HOME);
        for (int network = 0; network < 200; network++) {
            limits.begin("jieun", "198.51.100." + network);
        }

        assertThatThrownBy(() -> limits.begin("jieun", "203.0.113.1")).isInstanceOf(TooManyAttempts.class);
        assertThatCode(() -> limits.begin("jieun", HOME)).doesNotThrowAnyException();
    }

    @Test
    void pausesNobodyWhoKeepsSucceeding() {
        assertThatCode(() -> {
                    for (int time = 0; time < 1_000; time++) {
                        limits.begin("jieun", HOME);
                        limits.succeeded("jieun", HOME);
                    }
                })
                .doesNotThrowAnyException();
    }
}
