package timeline.account;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import timeline.life.AccountId;
import timeline.life.StartTimeline;
import timeline.life.TimelineId;
import timeline.store.Reach;

/** Makes and finds accounts, and changes their passwords. */
@Component
public class Accounts {

    private final AccountTable table;
    private final Passwords passwords;
    private final Tokens tokens;
    private final Audit audit;
    private final FirstTimeline firstTimeline;
    private final TransactionOperations transactions;

    Accounts(
            AccountTable table,
            Passwords passwords,
            Tokens tokens,
            Audit audit,
            FirstTimeline firstTimeline,
            TransactionOperations transactions) {
        this.table = table;
        this.passwords = passwords;
        this.tokens = tokens;
        this.audit = audit;
        this.firstTimeline = firstTimeline;
        this.transactions = transactions;
    }

    public Optional<Account> find(AccountId id) {
        return table.find(id);
    }

    /** An account by its username, however it is typed; empty when there is none. */
    public Optional<Account> named(String username) {
        return Username.of(username).flatMap(table::find).map(Credentials::account);
    }

    /** Whether it is the first account, which invites the others. */
    public boolean ownsServer(AccountId id) {
        return table.ownsServer(id);
    }

    /** False for somebody who has only ever signed in at another provider. */
    public boolean hasPassword(AccountId id) {
        return table.hasPassword(id);
    }

    /**
     * Makes an account and starts its first timeline, named after the user, in one transaction.
     *
     * @throws AccountRejected when the username is taken or cannot be one, or the password is empty or too long
     */
    public Reader create(NewAccount asked) {
        return create(asked, () -> {}, made -> {});
    }

    /**
     * Makes the first account of this store; of several that race one wins, on whatever node.
     *
     * @throws AccountRejected as {@link #create}, and when there is an account already
     */
    Reader createFirst(NewAccount asked) {
        return create(
                asked,
                () -> {
                    table.lock();
                    if (!table.isEmpty()) {
                        throw AccountRejected.alreadySetUp();
                    }
                },
                made -> {});
    }

    /**
     * Makes the account of somebody who was let in otherwise.
     *
     * @param admit runs in the transaction that makes the account, and throws when nobody is let in any more
     * @throws AccountRejected as {@link #create}, and when the password is short
     */
    Reader createAdmitted(NewAccount asked, Consumer<Reader> admit) {
        if (asked.password() != null) {
            checkLength(asked.password());
        }
        return create(asked, () -> {}, admit);
    }

    /**
     * Gives an account another password, which ends all its tokens and, as they began under the password before, its
     * sessions.
     *
     * @throws AccountRejected when the password is short, empty or too long
     */
    public Account changePassword(AccountId id, String password) {
        checkPassword(password);
        checkLength(password);
        String hash = passwords.hash(password);
        Account changed = transactions.execute(status -> {
            table.setPassword(id, hash);
            tokens.endAll(id);
            audit.note(id, Act.PASSWORD_CHANGED, null);
            return table.find(id).orElseThrow();
        });
        return Objects.requireNonNull(changed);
    }

    boolean none() {
        return table.isEmpty();
    }

    private Reader create(NewAccount asked, Runnable check, Consumer<Reader> admit) {
        Username username = Username.of(asked.username()).orElseThrow(AccountRejected::usernameInvalid);
        String password = asked.password();
        if (password != null) {
            checkPassword(password);
        }
        String hash =
                password == null ? null : passwords.hash(password); // before the transaction: it is slow by design
        // The service's work: it starts a timeline that no request is about yet.
        Reader made = Reach.SERVICE.get(() -> transactions.execute(status -> {
            check.run();
            Reader reader = add(username, hash, asked);
            admit.accept(reader);
            return reader;
        }));
        return Objects.requireNonNull(made);
    }

    private static void checkPassword(String password) {
        if (password.isBlank()) {
            throw AccountRejected.passwordEmpty();
        }
        if (password.length() > NewAccount.PASSWORD_MAX_CHARS) {
            throw AccountRejected.passwordTooLong();
        }
    }

    private static void checkLength(String password) {
        if (password.length() < NewAccount.PASSWORD_MIN_CHARS) {
            throw AccountRejected.passwordTooShort();
        }
    }

    private Reader add(Username username, @Nullable String hash, NewAccount asked) {
        AccountId id = new AccountId(UUID.randomUUID());
        if (!table.add(id, username, hash)) {
            throw AccountRejected.usernameTaken(username.name());
        }
        TimelineId timeline = new TimelineId(UUID.randomUUID());
        firstTimeline.start(new StartTimeline(timeline, username.name(), asked.zone(), asked.locale(), id));
        return new Reader(id, username.name());
    }
}
