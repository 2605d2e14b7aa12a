package timeline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.DefaultApplicationArguments;
import timeline.life.StartTimeline;

class OwnerAtStartTest {

    private final AccountStore store = new AccountStore();
    private final SignIn signIn = store.signIn();

    @Test
    void makesTheAccountThatTheEnvironmentNames() {
        start("owner", "secret");

        assertThat(signIn.with("owner", "secret", "127.0.0.1"))
                .map(Reader::username)
                .contains("owner");
        assertThat(store.started).extracting(StartTimeline::name).containsExactly("owner");
        assertThat(store.started).extracting(StartTimeline::locale).first().isIn("en", "ko");
    }

    @Test
    void changesNothingWhenThereIsAnAccount() {
        start("owner", "secret");
        start("other", "another secret");
        start("owner", "a new secret");

        assertThat(store.count("account")).isOne();
        assertThat(signIn.with("owner", "secret", "127.0.0.1")).isPresent();
    }

    @Test
    void makesNoneWhenTheEnvironmentNamesNone() {
        start(null, null);
        start("", "");

        assertThat(store.count("account")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"owner,", ", secret", "owner, ''"})
    void saysThatUsernameAndPasswordGoTogether(@Nullable String username, @Nullable String password) {
        assertThatThrownBy(() -> new OwnerProperties(username, password))
                .hasMessageContaining("TIMELINE_OWNER_USERNAME and TIMELINE_OWNER_PASSWORD go together");
    }

    @Test
    void saysWhyANameMakesNoAccount() {
        assertThatThrownBy(() -> start("the owner", "secret"))
                .hasMessageContaining("TIMELINE_OWNER_USERNAME")
                .hasMessageContaining("1 to 64 letters");
    }

    @Test
    void closesTheSetUpPageWhenTheEnvironmentNamesAnOwner() {
        Accounts accounts = store.accounts();
        FirstAccount named = new FirstAccount(accounts, new OwnerProperties("owner", "secret"));
        FirstAccount unnamed = new FirstAccount(accounts, new OwnerProperties(null, null));

        assertThat(named.awaited()).isFalse();
        assertThat(unnamed.awaited()).isTrue();
        start("owner", "secret");
        assertThat(unnamed.awaited()).isFalse();
    }

    private void start(@Nullable String username, @Nullable String password) {
        OwnerProperties properties = new OwnerProperties(username, password);
        new OwnerAtStart(store.accounts(), properties).run(new DefaultApplicationArguments());
    }
}
