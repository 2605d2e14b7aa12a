package timeline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private final MovedClock clock = new MovedClock();
    private final Attempts attempts = new Attempts(clock, 10);

    @Test
    void startsOverAfterASuccess() {
        begin("jieun", 10);
        attempts.succeeded("jieun");

        assertThatCode(() -> begin("jieun", 10)).doesNotThrowAnyException();
    }

    @Test
    void doesNotStretchTheWindowWhileItIsTriedOnAndOn() {
        begin("jieun", 10);
        clock.move(Duration.ofMinutes(4));

        assertThatThrownBy(() -> attempts.begin("jieun"))
                .isInstanceOfSatisfying(
                        TooManyAttempts.class,
                        refused -> assertThat(refused.retryAfter()).isEqualTo(Duration.ofMinutes(1)));
    }

    @Test
    void forgetsTheOldestKeyRatherThanGrow() {
        for (int key = 0; key < 10_050; key++) {
            attempts.begin("user" + key);
        }

        assertThat(attempts.size()).isEqualTo(10_000);
    }

    @Test
    void letsTenThroughOfAHundredAtOnce() {
        AtomicInteger admitted = new AtomicInteger();
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            for (int call = 0; call < 100; call++) {
                people.execute(() -> {
                    attempts.begin("jieun");
                    admitted.incrementAndGet();
                });
            }
        }

        assertThat(admitted).hasValue(10);
    }

    private void begin(String key, int times) {
        for (int time = 0; time < times; time++) {
            attempts.begin(key);
        }
    }
}
