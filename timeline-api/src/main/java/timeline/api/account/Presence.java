package timeline.api.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.function.BooleanSupplier;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import timeline.account.Accounts;
import timeline.account.Reader;
import timeline.account.Tokens;

/** Tells whether who began something long is still signed in: the session or token of then has not ended. */
@Component
public class Presence {

    private final Tokens tokens;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Accounts accounts;

    Presence(Tokens tokens, FindByIndexNameSessionRepository<? extends Session> sessions, Accounts accounts) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.accounts = accounts;
    }

    /** To be asked again and again, after the request too. */
    public BooleanSupplier of(HttpServletRequest request, Reader reader) {
        return BearerFilter.token(request).map(this::byToken).orElseGet(() -> bySession(request, reader));
    }

    private BooleanSupplier byToken(String token) {
        return () -> tokens.bearer(token).isPresent();
    }

    private BooleanSupplier bySession(HttpServletRequest request, Reader reader) {
        HttpSession began = request.getSession(false);
        if (began == null) {
            return () -> false;
        }
        String id = began.getId();
        return () -> {
            Session session = sessions.findById(id);
            return session != null
                    && accounts.find(reader.account())
                            .filter(account -> SessionReader.isOf(session, account.passwordVersion()))
                            .isPresent();
        };
    }
}
