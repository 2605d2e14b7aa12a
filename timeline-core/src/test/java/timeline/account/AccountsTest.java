package timeline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import timeline.account.AccountRejected.Reason;
import timeline.life.StartTimeline;

class AccountsTest {

    private static final NewAccount JIEUN = new NewAccount("Jieun", "correct horse", "Asia/Seoul", "ko");

    private final AccountStore store = new AccountStore();

    @Test
    void startsATimelineNamedAfterTheUser() {
        Reader reader = store.accounts().create(JIEUN);

        assertThat(reader.username()).isEqualTo("Jieun");
        assertThat(store.accounts().find(reader.account())).contains(new Account(reader.account(), "Jieun", 1));
        assertThat(store.started)
                .extracting(StartTimeline::name, StartTimeline::zone, StartTimeline::locale, StartTimeline::by)
                .containsExactly(tuple("Jieun", "Asia/Seoul", "ko", reader.account()));
    }

    @Test
    void makesNoAccountWhenItsTimelineCannotStart() {
        Accounts accounts = store.accounts(command -> {
            throw new IllegalStateException("the log is full");
        });

        assertThatThrownBy(() -> accounts.create(JIEUN)).hasMessage("the log is full");
        assertThat(store.count("account")).isZero();
    }

    @Test
    void refusesAUsernameThatDiffersOnlyInCase() {
        store.accounts().create(JIEUN);

        assertRefused(Reason.USERNAME_TAKEN, new NewAccount("JIEUN", "another horse", "Asia/Seoul", "ko"));
        assertThat(store.started).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "a:b, correct horse, USERNAME_INVALID",
        "Jieun, '   ', PASSWORD_EMPTY",
    })
    void refusesWhatMakesNoAccount(String username, String password, Reason reason) {
        assertRefused(reason, new NewAccount(username, password, "Asia/Seoul", "ko"));
        assertRefused(Reason.PASSWORD_TOO_LONG, new NewAccount("Jieun", "x".repeat(1_001), "Asia/Seoul", "ko"));
        assertThat(store.count("account")).isZero();
    }

    @Test
    void storesNoPassword() {
        store.accounts().create(JIEUN);

        String stored = store.jdbc
                .sql("select account::text from account")
                .query(String.class)
                .single();
        assertThat(stored).contains("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("correct horse");
    }

    @Test
    void makesOneFirstAccountWhenSeveralSetUpsRace() throws Exception {
        Accounts accounts = store.accounts();
        List<Future<Boolean>> tries;
        try (ExecutorService people = Executors.newFixedThreadPool(6)) {
            tries = people.invokeAll(IntStream.range(0, 6)
                    .<Callable<Boolean>>mapToObj(number -> () -> wins(accounts, "user" + number))
                    .toList());
        }

        List<Boolean> won =
                tries.stream().map(Future::resultNow).filter(it -> it).toList();
        assertThat(won).hasSize(1);
        assertThat(store.count("account")).isOne();
        assertThat(store.started).hasSize(1);
    }

    private static boolean wins(Accounts accounts, String username) {
        try {
            accounts.createFirst(new NewAccount(username, "correct horse", "Asia/Seoul", "ko"));
            return true;
        } catch (AccountRejected rejected) {
            assertThat(rejected.reason()).isEqualTo(Reason.ALREADY_SET_UP);
            return false;
        }
    }

    private void assertRefused(Reason reason, NewAccount asked) {
        assertThatThrownBy(() -> store.accounts().create(asked))
                .isInstanceOfSatisfying(
                        AccountRejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(reason));
    }
}
