package timeline.web.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import timeline.account.Reader;

/** Lets a visitor in with one click. */
@Controller
@ConditionalOnProperty(DemoSettings.DEMO)
class DemoPage {

    private final DemoAtStart demo;
    private final SecurityContextRepository sessions;

    DemoPage(DemoAtStart demo, SecurityContextRepository sessions) {
        this.demo = demo;
        this.sessions = sessions;
    }

    /** Back to the sign-in page in the moment before the demo is ready. */
    @PostMapping("/demo")
    String enter(HttpServletRequest request, HttpServletResponse response) {
        demo.visit().ifPresent(visit -> signIn(visit.reader(), request, response));
        return "redirect:" + demo.visit().map(DemoAtStart.Visit::year).orElse("/");
    }

    private void signIn(Reader reader, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId(); // a session that somebody laid out beforehand is not this one
        }
        var who = UsernamePasswordAuthenticationToken.authenticated(reader, null, List.of());
        sessions.saveContext(new SecurityContextImpl(who), request, response);
    }
}
