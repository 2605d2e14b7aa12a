package timeline.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import timeline.life.AccountId;

/** The API tokens of accounts: made, and recognised again by one indexed query. */
@Component
public class Tokens {

    static final int MOST = 1_000;
    private static final Duration LAST_USED_STEP = Duration.ofMinutes(1);

    private record Found(TokenBearer bearer, @Nullable OffsetDateTime lastUsed) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Tokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Makes a token that lasts a year, and clears away those of the account that have expired.
     *
     * @param name 1 to 100 characters that tell its owner what it is for
     * @throws TokenRejected when the account has as many living tokens as it may
     */
    public IssuedToken issue(AccountId account, String name, TokenScope scope) {
        OffsetDateTime now = now().truncatedTo(ChronoUnit.SECONDS);
        jdbc.sql("delete from api_token where account = :account and expires <= :now")
                .param("account", account.value())
                .param("now", now)
                .update();
        TokenSecret secret = TokenSecret.random();
        OffsetDateTime expires = now.plusYears(1);
        int added = jdbc.sql("""
                insert into api_token (id, account, hash, name, scope, created, expires)
                select :id, :account, :hash, :name, :scope, :now, :expires
                where (select count(*) from api_token where account = :account) < :most""")
                .param("id", UUID.randomUUID())
                .param("account", account.value())
                .param("hash", secret.hash())
                .param("name", name)
                .param("scope", scope.key())
                .param("now", now)
                .param("expires", expires)
                .param("most", MOST)
                .update();
        if (added == 0) {
            throw new TokenRejected(MOST);
        }
        return new IssuedToken(secret.value(), name, expires.toInstant());
    }

    /** Whom a token speaks for; empty when there is no such token or it has expired. */
    public Optional<TokenBearer> bearer(String token) {
        byte[] hash = new TokenSecret(token).hash();
        OffsetDateTime now = now();
        Optional<Found> found = jdbc.sql("""
                select account.id, account.username, api_token.scope, api_token.last_used
                from api_token join account on account.id = api_token.account
                where api_token.hash = :hash and api_token.expires > :now""")
                .param("hash", hash)
                .param("now", now)
                .query((row, number) -> found(row))
                .optional();
        found.ifPresent(it -> touch(hash, it.lastUsed(), now));
        return found.map(Found::bearer);
    }

    /** Writes once a minute at most, so that reading with a token stays reading. */
    private void touch(byte[] hash, @Nullable OffsetDateTime lastUsed, OffsetDateTime now) {
        OffsetDateTime stale = now.minus(LAST_USED_STEP);
        if (lastUsed != null && lastUsed.isAfter(stale)) {
            return;
        }
        jdbc.sql("""
                update api_token set last_used = :now
                where hash = :hash and (last_used is null or last_used <= :stale)""")
                .param("now", now)
                .param("hash", hash)
                .param("stale", stale)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Found found(ResultSet row) throws SQLException {
        Reader reader = new Reader(new AccountId(row.getObject("id", UUID.class)), row.getString("username"));
        TokenBearer bearer = new TokenBearer(reader, TokenScope.of(row.getString("scope")));
        return new Found(bearer, row.getObject("last_used", OffsetDateTime.class));
    }
}
