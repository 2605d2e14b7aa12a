package timeline.api;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import timeline.store.Reach;

/**
 * Lets every request reach the timeline that its path names, and no other, whoever asks (ADR 0023): whether they may read
 * it is decided later, by looking at that timeline. Before everything else, so that a session is read with the same reach.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReachFilter implements Filter {

    private static final Pattern TIMELINE =
            Pattern.compile("/timelines/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})(?=/|$)");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Reach before = Reach.current();
        of(request).begin();
        try {
            chain.doFilter(request, response);
        } finally {
            before.begin();
        }
    }

    private static Reach of(ServletRequest request) {
        Matcher named = TIMELINE.matcher(request instanceof HttpServletRequest http ? http.getRequestURI() : "");
        return named.find() ? Reach.of(UUID.fromString(named.group(1))) : Reach.NOTHING;
    }
}
