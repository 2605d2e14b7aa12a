package timeline.api.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import timeline.account.Act;
import timeline.account.Audit;
import timeline.account.Reader;

/** Signs somebody in who proved who they are in another way than by the form that Spring Security takes. */
@Component
public class Entrance {

    private final SecurityContextRepository sessions;
    private final Audit audit;

    Entrance(SecurityContextRepository sessions, Audit audit) {
        this.sessions = sessions;
        this.audit = audit;
    }

    /**
     * Opens a session.
     *
     * @param how what they proved it by, for the audit trail: {@code passkey}
     */
    public void open(Reader reader, String how, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId(); // a session that somebody laid out beforehand is not this one
        }
        remember(reader, request, response);
        audit.note(reader.account(), Act.SIGNED_IN, how);
    }

    /** Keeps whoever is signed in so after their password changed. */
    public void stay(Reader reader, HttpServletRequest request, HttpServletResponse response) {
        remember(reader, request, response);
    }

    private void remember(Reader reader, HttpServletRequest request, HttpServletResponse response) {
        sessions.saveContext(new SecurityContextImpl(ReaderAuthentication.inPerson(reader)), request, response);
    }
}
