package timeline.api.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import timeline.account.Account;
import timeline.account.Accounts;
import timeline.account.Reader;
import timeline.life.AccountId;

/**
 * Keeps who is signed in as an id and a password version, not as serialized objects: a session outlives an upgrade, and
 * ends with the account or with the password that it began under.
 */
@Component
class SessionReader implements SecurityContextRepository {

    static final String AGENT = "timeline.agent";

    private static final String ACCOUNT = "timeline.account";
    private static final String PASSWORD_VERSION = "timeline.password-version";
    private static final int AGENT_MAX_CHARS = 300;

    private final Accounts accounts;
    private final Duration timeout;

    SessionReader(Accounts accounts, Environment environment) {
        this.accounts = accounts;
        this.timeout = environment.getProperty("spring.session.timeout", Duration.class, Duration.ofDays(30));
    }

    @Override
    @Deprecated // in favour of the deferred one, whose default calls this when somebody asks who it is
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return account(holder.getRequest().getSession(false))
                .map(account -> new SecurityContextImpl(ReaderAuthentication.inPerson(account.reader())))
                .orElseGet(SecurityContextImpl::new);
    }

    /** What another provider says of somebody is nobody of ours yet: such a context leaves the session as it is. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        Authentication who = context.getAuthentication();
        if (who != null && who.getPrincipal() instanceof Reader reader) {
            accounts.find(reader.account()).ifPresent(account -> remember(account, request));
        } else if (session != null && who == null) {
            session.removeAttribute(ACCOUNT);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ACCOUNT) != null;
    }

    /** Whether somebody is signed in by this session, under the password that the account has now. */
    static boolean isOf(Session session, int passwordVersion) {
        return Integer.valueOf(passwordVersion).equals(session.getAttribute(PASSWORD_VERSION))
                && session.getAttribute(ACCOUNT) != null;
    }

    private void remember(Account account, HttpServletRequest request) {
        HttpSession session = request.getSession();
        String id = account.id().toString();
        session.setMaxInactiveInterval(Math.toIntExact(timeout.toSeconds())); // it may have been a waiting room's
        session.setAttribute(ACCOUNT, id);
        session.setAttribute(PASSWORD_VERSION, account.passwordVersion());
        session.setAttribute(AGENT, agent(request));
        // The column by which an account's sessions are found, to list and to end them.
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, id);
    }

    private static @Nullable String agent(HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return agent == null ? null : agent.substring(0, Math.min(agent.length(), AGENT_MAX_CHARS));
    }

    private Optional<Account> account(@Nullable HttpSession session) {
        if (session == null || !(session.getAttribute(ACCOUNT) instanceof String id)) {
            return Optional.empty();
        }
        Object version = session.getAttribute(PASSWORD_VERSION);
        return accounts.find(new AccountId(UUID.fromString(id)))
                .filter(account -> Integer.valueOf(account.passwordVersion()).equals(version));
    }
}
