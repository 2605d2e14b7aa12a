package timeline.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static timeline.Fixed.OWNER;
import static timeline.Fixed.timeline;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import timeline.CoreTest;
import timeline.life.StartTimeline;

/** What one node records wakes the followers of the others at once. */
@CoreTest
class LogNoticesTest {

    @Autowired
    DataSource dataSource;

    @Autowired
    Recorder recorder;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anotherNodeHearsOfACommitAndGoesOnWhenItsConnectionIsLost() throws InterruptedException {
        AtomicInteger heard = new AtomicInteger();
        try (LogSignal signal = new LogSignal() {
                    @Override
                    void heard() {
                        heard.incrementAndGet();
                    }
                };
                LogNotices other = new LogNotices(dataSource, signal)) {
            other.start();
            await().untilAsserted(() -> assertThat(heard.get()).as("it listens").isEqualTo(1));

            recorder.send(new StartTimeline(timeline(970), "life", "Asia/Seoul", "ko", OWNER));
            await().untilAsserted(() -> assertThat(heard.get()).isEqualTo(2));

            assertThat(cutOff()).isGreaterThanOrEqualTo(1);
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () -> assertThat(heard.get()).as("it listens anew").isEqualTo(3));
            recorder.send(new StartTimeline(timeline(971), "life", "Asia/Seoul", "ko", OWNER));
            await().untilAsserted(() -> assertThat(heard.get()).isEqualTo(4));
        }
    }

    @Test
    void aNodeDoesNotHearItself() throws InterruptedException {
        AtomicInteger heard = new AtomicInteger();
        try (LogSignal signal = new LogSignal() {
                    @Override
                    void heard() {
                        heard.incrementAndGet();
                    }
                };
                LogNotices own = new LogNotices(dataSource, signal)) {
            own.start();
            await().untilAsserted(() -> assertThat(heard.get()).isEqualTo(1));

            signal.raise();

            await().during(Duration.ofMillis(700))
                    .atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(heard.get()).isEqualTo(2));
        }
    }

    /** Every connection that listens. */
    private int cutOff() {
        return jdbc.sql("""
            select pg_terminate_backend(pid) from pg_stat_activity
            where query like 'listen timeline_log%' and datname = current_database()
            """).query((row, n) -> true).list().size();
    }
}
