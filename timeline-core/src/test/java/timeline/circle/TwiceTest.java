package timeline.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import timeline.CoreTest;
import timeline.account.Accounts;
import timeline.account.NewAccount;
import timeline.circle.Twice.Reading;
import timeline.circle.Twice.Seen;
import timeline.life.AccountId;

/** The proof would find a leak, and would say it so that somebody can read it. */
@CoreTest
class TwiceTest {

    private static final long SEED = 20221101;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void findsOneEntryTooManyAndSaysWhichOneItWas() {
        assertThatThrownBy(() -> histories(4, history -> Map.of("how many", "there are " + entries(history))))
                .isInstanceOf(AssertionError.class)
                .hasMessageMatching("""
                    (?s)-Dtimeline.test.seed=-?\\d+ circle [\\w ]+
                    .*asked how many
                    with: {4}…there are 1
                    without: …there are 0
                    when this was recorded:
                    minute \\d+: RecordEntry\\[[^\n]*\
                    """);
    }

    @Test
    void believesNoDifferenceThatIsThereWithoutAnyHistory() {
        AtomicInteger times = new AtomicInteger();

        assertThatThrownBy(() -> histories(1, history -> Map.of("the time", "it is " + times.incrementAndGet())))
                .hasMessageContaining("nothing at all: what is compared differs by itself");
    }

    @Test
    void comparesWhatTheSameCirclesAreShown() throws InterruptedException {
        Seen seen =
                histories(3, history -> Map.of("the circles", "" + history.circles(), "the life", "" + history.life()));

        assertThat(seen.histories()).isEqualTo(3);
        assertThat(seen.comparisons()).isEqualTo(6);
        assertThat(seen.hidden()).isPositive();
    }

    private Seen histories(int wanted, Reading reading) throws InterruptedException {
        return beans.createBean(Twice.class).histories(SEED, wanted, this::account, reading);
    }

    private synchronized AccountId account(String name) {
        return accounts.named(name)
                .map(found -> found.id())
                .orElseGet(() -> accounts.create(new NewAccount(name, "말이 많은 까마귀", "Asia/Seoul", "ko"))
                        .account());
    }

    private long entries(History history) {
        return jdbc.sql("select count(distinct entry) from chronicle_entry where timeline = ?")
                .param(history.life().value())
                .query(Long.class)
                .single();
    }
}
