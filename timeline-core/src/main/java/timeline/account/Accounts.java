package timeline.account;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import timeline.life.AccountId;
import timeline.life.StartTimeline;
import timeline.life.TimelineId;

/** Makes and finds accounts. */
@Component
public class Accounts {

    private final AccountTable table;
    private final Passwords passwords;
    private final FirstTimeline firstTimeline;
    private final TransactionOperations transactions;

    Accounts(AccountTable table, Passwords passwords, FirstTimeline firstTimeline, TransactionOperations transactions) {
        this.table = table;
        this.passwords = passwords;
        this.firstTimeline = firstTimeline;
        this.transactions = transactions;
    }

    public Optional<Account> find(AccountId id) {
        return table.find(id);
    }

    /**
     * Makes an account and starts its first timeline, named after the user, in one transaction.
     *
     * @throws AccountRejected when the username is taken or cannot be one, or the password is empty or too long
     */
    public Reader create(NewAccount asked) {
        return create(asked, () -> {});
    }

    /**
     * Makes the first account of this store; of several that race one wins, on whatever node.
     *
     * @throws AccountRejected as {@link #create}, and when there is an account already
     */
    Reader createFirst(NewAccount asked) {
        return create(asked, () -> {
            table.lock();
            if (!table.isEmpty()) {
                throw AccountRejected.alreadySetUp();
            }
        });
    }

    boolean none() {
        return table.isEmpty();
    }

    private Reader create(NewAccount asked, Runnable check) {
        Username username = Username.of(asked.username()).orElseThrow(AccountRejected::usernameInvalid);
        if (asked.password().isBlank()) {
            throw AccountRejected.passwordEmpty();
        }
        if (asked.password().length() > NewAccount.PASSWORD_MAX_CHARS) {
            throw AccountRejected.passwordTooLong();
        }
        String hash = passwords.hash(asked.password()); // before the transaction: it is slow by design
        Reader made = transactions.execute(status -> {
            check.run();
            return add(username, hash, asked);
        });
        return Objects.requireNonNull(made);
    }

    private Reader add(Username username, String hash, NewAccount asked) {
        AccountId id = new AccountId(UUID.randomUUID());
        if (!table.add(id, username, hash)) {
            throw AccountRejected.usernameTaken(username.name());
        }
        TimelineId timeline = new TimelineId(UUID.randomUUID());
        firstTimeline.start(new StartTimeline(timeline, username.name(), asked.zone(), asked.locale(), id));
        return new Reader(id, username.name());
    }
}
