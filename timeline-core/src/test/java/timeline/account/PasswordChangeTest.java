package timeline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import timeline.account.AccountRejected.Reason;

class PasswordChangeTest {

    private static final String HOME = "192.0.2.1";

    private final AccountStore store = new AccountStore();
    private final Reader owner = store.owner();

    @Test
    void takesTheNewPasswordAndNoLongerTheOld() {
        store.accounts().changePassword(owner.account(), "battery staple");

        assertThat(store.signIn().with("Jieun", "battery staple", HOME)).contains(owner);
        assertThat(store.signIn().with("Jieun", "correct horse", HOME)).isEmpty();
    }

    @Test
    void endsEveryTokenOfTheAccountAndOfNobodyElse() {
        Reader guest = store.accounts().create(new NewAccount("haneul", "another horse", "Asia/Seoul", "ko"));
        IssuedToken own = store.tokens.issue(owner.account(), "laptop", TokenScope.WRITE);
        IssuedToken others = store.tokens.issue(guest.account(), "laptop", TokenScope.WRITE);

        store.accounts().changePassword(owner.account(), "battery staple");

        assertThat(store.tokens.bearer(own.token())).isEmpty();
        assertThat(store.tokens.bearer(others.token())).isPresent();
        assertThat(store.trail(owner)).containsExactly("password-changed", "token-made: laptop");
    }

    @Test
    void beginsAnotherVersionWithWhichSessionsEnd() {
        Account changed = store.accounts().changePassword(owner.account(), "battery staple");

        assertThat(changed).isEqualTo(new Account(owner.account(), "Jieun", 2));
    }

    @Test
    void refusesAShortOneAndChangesNothing() {
        assertThatThrownBy(() -> store.accounts().changePassword(owner.account(), "short"))
                .isInstanceOfSatisfying(
                        AccountRejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(Reason.PASSWORD_TOO_SHORT));

        assertThat(store.signIn().with("Jieun", "correct horse", HOME)).contains(owner);
        assertThat(store.trail(owner)).isEmpty();
    }
}
