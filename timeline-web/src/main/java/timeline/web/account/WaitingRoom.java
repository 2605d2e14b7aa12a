package timeline.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import timeline.account.Arrivals;

/** Keeps what is asked of somebody on their way in until they answer: in a session that soon ends, once. */
@Component
class WaitingRoom {

    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final String UNTIL = ".until";

    private final Arrivals arrivals;
    private final Clock clock;

    WaitingRoom(Arrivals arrivals, Clock clock) {
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /**
     * Makes sure that there is a session.
     *
     * @throws timeline.account.TooManyAttempts when strangers made too many of late
     */
    HttpSession enter(HttpServletRequest request) {
        HttpSession here = request.getSession(false);
        if (here != null) {
            return here;
        }
        arrivals.begin(request.getRemoteAddr());
        HttpSession made = request.getSession();
        made.setMaxInactiveInterval(Math.toIntExact(PATIENCE.toSeconds()));
        return made;
    }

    void ask(HttpServletRequest request, String what, String question) {
        HttpSession session = enter(request);
        session.setAttribute(what, question);
        session.setAttribute(what + UNTIL, clock.instant().plus(PATIENCE).toString());
    }

    /** What was asked, when it was so lately; it is asked no longer. */
    Optional<String> answered(HttpServletRequest request, String what) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(what) instanceof String question)) {
            return Optional.empty();
        }
        session.removeAttribute(what);
        Instant until = Instant.parse(String.valueOf(session.getAttribute(what + UNTIL)));
        return clock.instant().isBefore(until) ? Optional.of(question) : Optional.empty();
    }
}
