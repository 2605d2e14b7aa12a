package timeline.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import timeline.life.AccountId;

/**
 * Which account an identity of an OpenID Connect provider is linked to. Never found by an e-mail address, which a provider
 * may hand to somebody else tomorrow.
 */
@Component
public class Identities {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;
    private final Invitations invitations;
    private final TransactionOperations transactions;

    Identities(JdbcClient jdbc, Clock clock, Audit audit, Invitations invitations, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.invitations = invitations;
        this.transactions = transactions;
    }

    /** Whom an identity signs in as; empty when it is linked to nobody. */
    public Optional<Reader> reader(Identity identity) {
        return jdbc.sql("""
            select account.id, account.username from account_identity
            join account on account.id = account_identity.account
            where issuer = :issuer and subject = :subject\
            """)
                .param("issuer", identity.issuer())
                .param("subject", identity.subject())
                .query((row, number) ->
                        new Reader(new AccountId(row.getObject("id", UUID.class)), row.getString("username")))
                .optional();
    }

    /** Links an identity to an account; false when it is linked to one already. */
    public boolean link(AccountId account, Identity identity) {
        return Boolean.TRUE.equals(transactions.execute(status -> add(account, identity)));
    }

    /**
     * Makes the account of somebody who was invited and signs in by this identity alone.
     *
     * @throws InvitationRejected when the invitation is over
     * @throws AccountRejected when the username cannot be had
     */
    public Reader accept(String code, NewAccount asked, Identity identity) {
        return invitations.accept(code, asked, made -> add(made.account(), identity));
    }

    /** The identities of an account, oldest first. */
    public List<Identity.Linked> of(AccountId account) {
        return jdbc.sql("""
            select issuer, subject, provider, created from account_identity
            where account = :account order by created, issuer, subject\
            """)
                .param("account", account.value())
                .query((row, number) -> new Identity.Linked(
                        new Identity(row.getString("issuer"), row.getString("subject"), row.getString("provider")),
                        row.getObject("created", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Unlinks an identity; false when it is not the account's. */
    public boolean unlink(AccountId account, String issuer, String subject) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            Optional<String> provider = jdbc.sql("""
                delete from account_identity
                where account = :account and issuer = :issuer and subject = :subject returning provider\
                """)
                    .param("account", account.value())
                    .param("issuer", issuer)
                    .param("subject", subject)
                    .query(String.class)
                    .optional();
            provider.ifPresent(name -> audit.note(account, Act.IDENTITY_UNLINKED, name));
            return provider.isPresent();
        }));
    }

    private boolean add(AccountId account, Identity identity) {
        boolean added = jdbc.sql("""
            insert into account_identity (issuer, subject, account, provider, created)
            values (:issuer, :subject, :account, :provider, :now) on conflict (issuer, subject) do nothing\
            """)
                        .param("issuer", identity.issuer())
                        .param("subject", identity.subject())
                        .param("account", account.value())
                        .param("provider", identity.provider())
                        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .update()
                == 1;
        if (added) {
            audit.note(account, Act.IDENTITY_LINKED, identity.provider());
        }
        return added;
    }
}
