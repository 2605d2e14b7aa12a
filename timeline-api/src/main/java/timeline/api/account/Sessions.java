package timeline.api.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import timeline.account.Account;
import timeline.account.Accounts;
import timeline.account.Act;
import timeline.account.Audit;
import timeline.life.AccountId;

/** Where an account is signed in: the sessions of its browsers, listed and ended. */
@Component
public class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Accounts accounts;
    private final Audit audit;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions, Accounts accounts, Audit audit) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.audit = audit;
    }

    /**
     * A browser that is signed in.
     *
     * @param handle tells it from others, without being what the browser proves itself by
     * @param agent what the browser says of itself; null when it says nothing
     */
    public record Open(
            String handle,
            Instant since,
            Instant lastUsed,
            @Nullable String agent,
            boolean here) {}

    /**
     * The sessions of an account, latest used first.
     *
     * @param here the id of the session that asks; null when none does
     */
    public List<Open> of(AccountId account, @Nullable String here) {
        int version = accounts.find(account).map(Account::passwordVersion).orElse(0);
        return all(account).values().stream()
                .filter(session -> SessionReader.isOf(session, version))
                .map(session -> new Open(
                        handle(session.getId()),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getAttribute(SessionReader.AGENT),
                        session.getId().equals(here)))
                .sorted(Comparator.comparing(Open::here)
                        .thenComparing(Open::lastUsed)
                        .reversed())
                .toList();
    }

    /** Ends a session; false when the account has no such session. */
    public boolean end(AccountId account, String handle) {
        Optional<String> id = all(account).keySet().stream()
                .filter(one -> handle(one).equals(handle))
                .findFirst();
        id.ifPresent(one -> {
            sessions.deleteById(one);
            audit.note(account, Act.SESSION_ENDED, null);
        });
        return id.isPresent();
    }

    /** Ends every session of an account but one. */
    public void endOthers(AccountId account, @Nullable String here) {
        all(account).keySet().stream().filter(id -> !Objects.equals(id, here)).forEach(sessions::deleteById);
    }

    void endAll(AccountId account) {
        endOthers(account, null);
    }

    private Map<String, ? extends Session> all(AccountId account) {
        return sessions.findByPrincipalName(account.toString());
    }

    private static String handle(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every JDK has SHA-256
        }
    }
}
