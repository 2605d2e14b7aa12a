package timeline.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import timeline.account.InvitationRejected.Reason;
import timeline.life.AccountId;

/** How others than the owner come to an account: by a link with an end, good for one. */
@Component
public class Invitations {

    static final int MOST = 100;
    private static final int DAYS = 7;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Accounts accounts;
    private final Audit audit;
    private final TransactionOperations transactions;

    Invitations(JdbcClient jdbc, Clock clock, Accounts accounts, Audit audit, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.accounts = accounts;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * Invites one person, for seven days.
     *
     * @param note 1 to 100 characters that tell the owner whom it is for
     * @throws InvitationRejected when another than the owner of the server invites, or too many are open
     */
    public IssuedInvitation issue(AccountId owner, String note) {
        if (!accounts.ownsServer(owner)) {
            throw new InvitationRejected(Reason.NOT_THE_OWNER, "the first account of this server invites others");
        }
        return Objects.requireNonNull(transactions.execute(status -> add(owner, note)));
    }

    /** The invitations of an account that are open or were accepted, latest first. */
    public List<Invitation> of(AccountId owner) {
        return jdbc.sql("""
            select invitation.id, note, invitation.created, expires, username
            from invitation left join account on account.id = accepted_by
            where invitation.account = :account and (accepted is not null or expires > :now)
            order by invitation.created desc, invitation.id\
            """)
                .param("account", owner.value())
                .param("now", now())
                .query((row, number) -> invitation(row))
                .list();
    }

    /** Takes an invitation back that nobody came by; false when there is no such. */
    public boolean withdraw(AccountId owner, UUID id) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            Optional<String> note = jdbc.sql("""
                delete from invitation where account = :account and id = :id and accepted is null
                returning note\
                """)
                    .param("account", owner.value())
                    .param("id", id)
                    .query(String.class)
                    .optional();
            note.ifPresent(withdrawn -> audit.note(owner, Act.INVITATION_WITHDRAWN, withdrawn));
            return note.isPresent();
        }));
    }

    /** Whether somebody may come by this code now. */
    public boolean isOpen(String code) {
        return jdbc.sql("""
            select exists (select 1 from invitation
            where hash = :hash and accepted is null and expires > :now)\
            """)
                .param("hash", new TokenSecret(code).hash())
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    /**
     * Makes the account of who was invited, and closes the invitation with it; of several who come at once one is let in.
     *
     * @throws InvitationRejected when the invitation is over
     * @throws AccountRejected when the account cannot be made so
     */
    public Reader accept(String code, NewAccount asked) {
        return accept(code, asked, made -> {});
    }

    Reader accept(String code, NewAccount asked, Consumer<Reader> also) {
        if (!isOpen(code)) { // before a password is hashed, which is slow by design
            throw over();
        }
        return accounts.createAdmitted(asked, made -> {
            close(code, made);
            also.accept(made);
        });
    }

    private void close(String code, Reader made) {
        OffsetDateTime now = now();
        List<AccountId> host = jdbc.sql("""
            update invitation set accepted = :now, accepted_by = :account
            where hash = :hash and accepted is null and expires > :now returning account\
            """)
                .param("now", now)
                .param("account", made.account().value())
                .param("hash", new TokenSecret(code).hash())
                .query((row, number) -> new AccountId(row.getObject("account", UUID.class)))
                .list();
        if (host.isEmpty()) {
            throw over();
        }
        audit.note(made.account(), Act.INVITATION_ACCEPTED, null);
        audit.note(host.getFirst(), Act.INVITATION_ACCEPTED, made.username());
    }

    private IssuedInvitation add(AccountId owner, String note) {
        OffsetDateTime now = now().truncatedTo(ChronoUnit.SECONDS);
        jdbc.sql("delete from invitation where account = :account and accepted is null and expires <= :now")
                .param("account", owner.value())
                .param("now", now)
                .update();
        TokenSecret secret = TokenSecret.random();
        UUID id = UUID.randomUUID();
        OffsetDateTime expires = now.plusDays(DAYS);
        int added = jdbc.sql("""
            insert into invitation (id, account, hash, note, created, expires)
            select :id, :account, :hash, :note, :now, :expires
            where (select count(*) from invitation where account = :account and accepted is null) < :most\
            """)
                .param("id", id)
                .param("account", owner.value())
                .param("hash", secret.hash())
                .param("note", note)
                .param("now", now)
                .param("expires", expires)
                .param("most", MOST)
                .update();
        if (added == 0) {
            throw new InvitationRejected(Reason.TOO_MANY, "there are " + MOST + " open invitations; withdraw some");
        }
        audit.note(owner, Act.INVITATION_MADE, note);
        return new IssuedInvitation(id, secret.value(), note, expires.toInstant());
    }

    private static InvitationRejected over() {
        return new InvitationRejected(Reason.OVER, "this invitation is over, or somebody came by it already");
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getString("note"),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                row.getObject("expires", OffsetDateTime.class).toInstant(),
                row.getString("username"));
    }
}
