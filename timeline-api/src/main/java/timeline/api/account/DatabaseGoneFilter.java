package timeline.api.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import timeline.api.StoreGone;

/** Answers 503 when the database is gone before a controller is reached: sessions and tokens are asked for there. */
final class DatabaseGoneFilter extends OncePerRequestFilter {

    private static final Problem GONE =
            Problem.of(StoreGone.SLUG, "The store cannot be reached", 503, StoreGone.DETAIL);

    private static final String GONE_BEFORE = DatabaseGoneFilter.class.getName();

    /** A request on its way to the error page, which must not wait for the database again to learn whose session it is. */
    private static final class Stranger extends HttpServletRequestWrapper {
        Stranger(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie[] getCookies() {
            return new Cookie[0];
        }
    }

    private final ProblemWriter problems;

    DatabaseGoneFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean gone = request.getAttribute(GONE_BEFORE) != null;
        try {
            chain.doFilter(gone ? new Stranger(request) : request, response);
        } catch (ServletException | RuntimeException failure) {
            if (!StoreGone.is(failure) || response.isCommitted()) {
                throw failure;
            }
            logger.error("The database does not answer", failure);
            answer(request, response);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.reset();
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            problems.write(response, GONE);
        } else {
            request.setAttribute(GONE_BEFORE, true);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
