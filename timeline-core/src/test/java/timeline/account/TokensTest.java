package timeline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

    private final AccountStore store = new AccountStore();
    private final Tokens tokens = store.tokens;
    private final Reader owner = store.owner();

    @ParameterizedTest
    @EnumSource
    void speaksForTheAccountWithTheScopeItWasMadeWith(TokenScope scope) {
        IssuedToken issued = tokens.issue(owner.account(), "laptop", scope);

        assertThat(tokens.bearer(issued.token())).contains(new TokenBearer(owner, scope));
    }

    @Test
    void lastsAYear() {
        IssuedToken issued = tokens.issue(owner.account(), "laptop", TokenScope.WRITE);

        assertThat(issued.name()).isEqualTo("laptop");
        assertThat(issued.expires()).isEqualTo(Instant.parse("2027-03-01T09:00:00Z"));
        store.clock.move(Duration.ofDays(365));
        assertThat(tokens.bearer(issued.token())).isEmpty();
    }

    @Test
    void isStoredOnlyAsAHash() {
        IssuedToken issued = tokens.issue(owner.account(), "laptop", TokenScope.WRITE);

        assertThat(issued.token()).matches("timeline_[A-Za-z0-9_-]{43}");
        String secret = issued.token().substring("timeline_".length());
        assertThat(store.jdbc
                        .sql("select api_token::text from api_token")
                        .query(String.class)
                        .single())
                .contains("laptop")
                .doesNotContain(secret);
        assertThat(issued.toString()).doesNotContain(secret);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "timeline_", "timeline_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "지은"})
    void knowsNoOtherToken(String token) {
        tokens.issue(owner.account(), "laptop", TokenScope.WRITE);

        assertThat(tokens.bearer(token)).isEmpty();
    }

    @Test
    void remembersItsLastUseByTheMinute() {
        IssuedToken issued = tokens.issue(owner.account(), "laptop", TokenScope.WRITE);
        assertThat(lastUsed()).isEmpty();

        tokens.bearer(issued.token());
        assertThat(lastUsed()).contains(Instant.parse("2026-03-01T09:00:00Z"));

        store.clock.move(Duration.ofSeconds(59));
        tokens.bearer(issued.token());
        assertThat(lastUsed()).contains(Instant.parse("2026-03-01T09:00:00Z"));

        store.clock.move(Duration.ofSeconds(1));
        tokens.bearer(issued.token());
        assertThat(lastUsed()).contains(Instant.parse("2026-03-01T09:01:00Z"));
    }

    @Test
    void holdsAThousandLivingTokensAndClearsAwayExpiredOnes() {
        for (int number = 0; number < Tokens.MOST; number++) {
            tokens.issue(owner.account(), "laptop", TokenScope.WRITE);
        }
        assertThatThrownBy(() -> tokens.issue(owner.account(), "one more", TokenScope.WRITE))
                .isInstanceOf(TokenRejected.class);

        store.clock.move(Duration.ofDays(366));
        tokens.issue(owner.account(), "a year later", TokenScope.WRITE);
        assertThat(store.count("api_token")).isOne();
    }

    @Test
    void isListedWithoutItsSecretAndRevokedByItsOwnerAlone() {
        IssuedToken issued = tokens.issue(
                owner.account(), new NewToken("laptop", TokenScope.READ, Instant.parse("2026-04-01T09:00:00Z")));
        Reader guest = store.accounts().create(new NewAccount("haneul", "another horse", "Asia/Seoul", "ko"));

        assertThat(tokens.of(owner.account()))
                .containsExactly(new ApiToken(
                        issued.id(),
                        "laptop",
                        TokenScope.READ,
                        Instant.parse("2026-03-01T09:00:00Z"),
                        Instant.parse("2026-04-01T09:00:00Z"),
                        null));
        assertThat(tokens.revoke(guest.account(), issued.id())).isFalse();
        assertThat(tokens.bearer(issued.token())).isPresent();
        assertThat(tokens.revoke(owner.account(), issued.id())).isTrue();
        assertThat(tokens.bearer(issued.token())).isEmpty();
        assertThat(store.trail(owner)).containsExactly("token-revoked: laptop", "token-made: laptop");
    }

    private Optional<Instant> lastUsed() {
        return store.jdbc
                .sql("select last_used from api_token")
                .query((row, number) -> Optional.ofNullable(row.getObject("last_used", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }
}
