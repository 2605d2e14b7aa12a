package timeline.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import timeline.life.AccountId;

/** The rows of accounts. */
@Component
class AccountTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isEmpty() {
        return !jdbc.sql("select exists (select 1 from account)")
                .query(Boolean.class)
                .single();
    }

    /** Lets no other transaction add an account until this one ends; reading goes on. */
    void lock() {
        jdbc.sql("lock table account in share row exclusive mode").update();
    }

    /** False when the username is taken. The first account owns the server. */
    boolean add(AccountId id, Username username, @Nullable String passwordHash) {
        return jdbc.sql("""
            insert into account (id, username, username_key, password_hash, created, owner)
            values (:id, :username, :key, :hash, :created, not exists (select 1 from account))
            on conflict (username_key) do nothing\
            """)
                        .param("id", id.value())
                        .param("username", username.name())
                        .param("key", username.key())
                        .param("hash", passwordHash)
                        .param("created", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    Optional<Account> find(AccountId id) {
        return jdbc.sql("select id, username, password_version from account where id = :id")
                .param("id", id.value())
                .query((row, number) -> account(row))
                .optional();
    }

    Optional<Credentials> find(Username username) {
        return jdbc.sql("select id, username, password_version, password_hash from account where username_key = :key")
                .param("key", username.key())
                .query((row, number) -> new Credentials(account(row), row.getString("password_hash")))
                .optional();
    }

    /** Gives an account another password, so that what began under the one before is over. */
    void setPassword(AccountId id, String passwordHash) {
        jdbc.sql("update account set password_hash = :hash, password_version = password_version + 1 where id = :id")
                .param("hash", passwordHash)
                .param("id", id.value())
                .update();
    }

    boolean hasPassword(AccountId id) {
        return jdbc.sql("select exists (select 1 from account where id = :id and password_hash is not null)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    boolean ownsServer(AccountId id) {
        return jdbc.sql("select exists (select 1 from account where id = :id and owner)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    Optional<AccountId> serverOwner() {
        return jdbc.sql("select id from account where owner")
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    private static Account account(ResultSet row) throws SQLException {
        AccountId id = new AccountId(row.getObject("id", UUID.class));
        return new Account(id, row.getString("username"), row.getInt("password_version"));
    }
}
