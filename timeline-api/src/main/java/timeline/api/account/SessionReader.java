package timeline.api.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
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

    private static final String ACCOUNT = "timeline.account";
    private static final String PASSWORD_VERSION = "timeline.password-version";

    private final Accounts accounts;

    SessionReader(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    @Deprecated // in favour of the deferred one, whose default calls this when somebody asks who it is
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return account(holder.getRequest().getSession(false))
                .map(account -> new SecurityContextImpl(ReaderAuthentication.inPerson(account.reader())))
                .orElseGet(SecurityContextImpl::new);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        Authentication who = context.getAuthentication();
        if (who != null && who.getPrincipal() instanceof Reader reader) {
            accounts.find(reader.account()).ifPresent(account -> remember(account, request.getSession()));
        } else if (session != null) {
            session.removeAttribute(ACCOUNT);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ACCOUNT) != null;
    }

    private static void remember(Account account, HttpSession session) {
        String id = account.id().toString();
        session.setAttribute(ACCOUNT, id);
        session.setAttribute(PASSWORD_VERSION, account.passwordVersion());
        // The column by which an account's sessions are found, to list and to end them.
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, id);
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
