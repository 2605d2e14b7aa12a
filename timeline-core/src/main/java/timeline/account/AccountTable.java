package timeline.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
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

    /** False when the username is taken. */
    boolean add(AccountId id, Username username, String passwordHash) {
        return jdbc.sql("""
                insert into account (id, username, username_key, password_hash, created)
                values (:id, :username, :key, :hash, :created) on conflict (username_key) do nothing""")
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

    private static Account account(ResultSet row) throws SQLException {
        AccountId id = new AccountId(row.getObject("id", UUID.class));
        return new Account(id, row.getString("username"), row.getInt("password_version"));
    }
}
