package timeline.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import timeline.life.AccountId;
import timeline.store.AfterCommit;

/** The API tokens of accounts: made, listed, revoked, and recognised again by one indexed query. */
@Component
public class Tokens {

    static final int MOST = 1_000;
    private static final Duration LAST_USED_STEP = Duration.ofMinutes(1);
    private static final Duration BELIEVED = Duration.ofSeconds(1);

    private record Found(TokenBearer bearer, @Nullable OffsetDateTime lastUsed) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final Cache<ByteBuffer, TokenBearer> recognised;

    Tokens(JdbcClient jdbc, Clock clock, Audit audit, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.transactions = transactions;
        this.recognised = Caffeine.newBuilder()
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfterWrite(BELIEVED)
                .maximumSize(10_000)
                .build();
    }

    /** Makes a token that lasts as long as one may; as {@link #issue(AccountId, NewToken)}. */
    public IssuedToken issue(AccountId account, String name, TokenScope scope) {
        return issue(account, new NewToken(name, scope, clock.instant().plus(NewToken.LONGEST)));
    }

    /**
     * Makes a token, and clears away those of the account that have expired.
     *
     * @throws TokenRejected when the account has as many living tokens as it may
     */
    public IssuedToken issue(AccountId account, NewToken asked) {
        return Objects.requireNonNull(transactions.execute(status -> add(account, asked)));
    }

    private IssuedToken add(AccountId account, NewToken asked) {
        OffsetDateTime now = now().truncatedTo(ChronoUnit.SECONDS);
        jdbc.sql("delete from api_token where account = :account and expires <= :now")
                .param("account", account.value())
                .param("now", now)
                .update();
        TokenSecret secret = TokenSecret.random();
        UUID id = UUID.randomUUID();
        OffsetDateTime expires = asked.expires().atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
        int added = jdbc.sql("""
            insert into api_token (id, account, hash, name, scope, created, expires)
            select :id, :account, :hash, :name, :scope, :now, :expires
            where (select count(*) from api_token where account = :account) < :most\
            """)
                .param("id", id)
                .param("account", account.value())
                .param("hash", secret.hash())
                .param("name", asked.name())
                .param("scope", asked.scope().key())
                .param("now", now)
                .param("expires", expires)
                .param("most", MOST)
                .update();
        if (added == 0) {
            throw new TokenRejected(MOST);
        }
        audit.note(account, Act.TOKEN_MADE, asked.name());
        return new IssuedToken(secret.value(), asked.name(), expires.toInstant(), id, asked.scope());
    }

    /** The tokens of an account that have not expired, latest first. */
    public List<ApiToken> of(AccountId account) {
        return jdbc.sql("""
            select id, name, scope, created, expires, last_used from api_token
            where account = :account and expires > :now order by created desc, id\
            """)
                .param("account", account.value())
                .param("now", now())
                .query((row, number) -> token(row))
                .list();
    }

    /** Ends a token at once; false when the account has no such token. */
    public boolean revoke(AccountId account, UUID id) {
        boolean revoked = Boolean.TRUE.equals(transactions.execute(status -> {
            Optional<String> name = jdbc.sql(
                            "delete from api_token where account = :account and id = :id returning name")
                    .param("account", account.value())
                    .param("id", id)
                    .query(String.class)
                    .optional();
            name.ifPresent(named -> audit.note(account, Act.TOKEN_REVOKED, named));
            return name.isPresent();
        }));
        recognised.invalidateAll();
        return revoked;
    }

    /** Ends all tokens of an account, in the running transaction. */
    void endAll(AccountId account) {
        jdbc.sql("delete from api_token where account = :account")
                .param("account", account.value())
                .update();
        AfterCommit.run(recognised::invalidateAll);
    }

    /**
     * Whom a token speaks for; empty when there is no such token or it has expired. One that was recognised is believed for
     * a second: what another node ends is over then, what this one ends at once.
     */
    public Optional<TokenBearer> bearer(String token) {
        byte[] hash = new TokenSecret(token).hash();
        ByteBuffer key = ByteBuffer.wrap(hash);
        TokenBearer known = recognised.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<TokenBearer> bearer = bearer(hash);
        bearer.ifPresent(found -> recognised.put(key, found));
        return bearer;
    }

    private Optional<TokenBearer> bearer(byte[] hash) {
        OffsetDateTime now = now();
        Optional<Found> found = jdbc.sql("""
            select account.id, account.username, api_token.scope, api_token.last_used
            from api_token join account on account.id = api_token.account
            where api_token.hash = :hash and api_token.expires > :now\
            """)
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
            where hash = :hash and (last_used is null or last_used <= :stale)\
            """)
                .param("now", now)
                .param("hash", hash)
                .param("stale", stale)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        OffsetDateTime lastUsed = row.getObject("last_used", OffsetDateTime.class);
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                TokenScope.of(row.getString("scope")),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                row.getObject("expires", OffsetDateTime.class).toInstant(),
                lastUsed == null ? null : lastUsed.toInstant());
    }

    private static Found found(ResultSet row) throws SQLException {
        Reader reader = new Reader(new AccountId(row.getObject("id", UUID.class)), row.getString("username"));
        TokenBearer bearer = new TokenBearer(reader, TokenScope.of(row.getString("scope")));
        return new Found(bearer, row.getObject("last_used", OffsetDateTime.class));
    }
}
