package timeline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInTest {

    private static final String HOME = "192.0.2.1";

    private final AccountStore store = new AccountStore();
    private final SignIn signIn = store.signIn();
    private final Reader owner = store.owner();

    @ParameterizedTest
    @CsvSource({"Jieun", "jieun", "' JIEUN '"})
    void knowsTheOwnerByNameAndPassword(String username) {
        assertThat(signIn.with(username, "correct horse", HOME)).contains(owner);
    }

    @ParameterizedTest
    @CsvSource({"Jieun, wrong horse", "Jieun, ''", "Jieun, CORRECT HORSE", "nobody, correct horse", "a:b, correct horse"
    })
    void knowsNobodyElse(String username, String password) {
        assertThat(signIn.with(username, password, HOME)).isEmpty();
    }

    @Test
    void hashesForStrangersToo() {
        // Argon2id takes milliseconds where a query takes a fraction: an unknown name must not be answered at once.
        long known = fastestNanos("Jieun");
        long unknown = fastestNanos("nobody");

        assertThat((double) unknown).isBetween(known * 0.5, known * 2.0);
    }

    @Test
    void refusesTheEleventhWrongTryUntilFiveMinutesHavePassed() {
        for (int attempt = 0; attempt < 10; attempt++) {
            assertThat(signIn.with("Jieun", "wrong horse", HOME)).isEmpty();
        }

        assertThatThrownBy(() -> signIn.with("JIEUN", "correct horse", HOME))
                .isInstanceOfSatisfying(
                        TooManyAttempts.class,
                        refused -> assertThat(refused.retryAfter()).isEqualTo(Duration.ofMinutes(5)));
        store.clock.move(Duration.ofMinutes(5));
        assertThat(signIn.with("Jieun", "correct horse", HOME)).contains(owner);
    }

    @Test
    void countsStrangersAsItCountsUsers() {
        for (int attempt = 0; attempt < 10; attempt++) {
            assertThat(signIn.with("nobody", "wrong horse", HOME)).isEmpty();
        }

        assertThatThrownBy(() -> signIn.with("nobody", "wrong horse", HOME)).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void letsTheOwnerInFromHomeWhileSomebodyElsewhereTries() {
        for (int attempt = 0; attempt < 10; attempt++) {
            assertThat(signIn.with("Jieun", "wrong horse", "2001:db8:0:1:0:0:0:" + attempt))
                    .isEmpty();
        }

        assertThatThrownBy(() -> signIn.with("Jieun", "wrong horse", "2001:db8:0:1:0:0:0:ffff"))
                .isInstanceOf(TooManyAttempts.class);
        assertThat(signIn.with("Jieun", "correct horse", HOME)).contains(owner);
    }

    private long fastestNanos(String username) {
        long fastest = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long began = System.nanoTime();
            assertThat(signIn.with(username, "wrong horse", "192.0.2." + round)).isEmpty();
            fastest = Math.min(fastest, System.nanoTime() - began);
        }
        return fastest;
    }
}
