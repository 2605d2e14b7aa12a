package timeline.api.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * The cookie of a browser's session: for this server alone, out of reach of scripts, and not sent along by other sites.
 * Over HTTPS its name binds it to this very host (RFC 6265bis, section 4.1.3.2), so that no neighbour can lay one out.
 */
@Component
class SessionCookie implements CookieSerializer {

    static final String NAME = "timeline-session";

    private final CookieSerializer plain;
    private final CookieSerializer secure;

    SessionCookie(Environment environment) {
        Duration age = environment.getProperty("spring.session.timeout", Duration.class, Duration.ofDays(30));
        this.plain = named(NAME, age);
        DefaultCookieSerializer bound = named("__Host-" + NAME, age);
        bound.setCookiePath("/");
        this.secure = bound;
    }

    @Override
    public void writeCookieValue(CookieValue cookie) {
        of(cookie.getRequest()).writeCookieValue(cookie);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request);
    }

    private CookieSerializer of(HttpServletRequest request) {
        return request.isSecure() ? secure : plain;
    }

    private static DefaultCookieSerializer named(String name, Duration age) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookieMaxAge(Math.toIntExact(age.toSeconds()));
        return cookie;
    }
}
