package timeline.api.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Says what a signed-in caller may not do in this way; never that something exists. */
final class ApiDenied implements AccessDeniedHandler {

    private static final Problem OTHER_ORIGIN = Problem.of(
            "other-origin",
            "Not from this site",
            403,
            "A browser session changes things only from this server's own pages. Use a token from elsewhere.");

    private static final Problem READ_ONLY = Problem.of(
            "read-only-token",
            "The token may only read",
            403,
            "This token was made for reading. Make one that may write by POST /api/v1/tokens.");

    private final ProblemWriter problems;

    ApiDenied(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        problems.write(response, denied instanceof SameOriginFilter.OtherOrigin ? OTHER_ORIGIN : READ_ONLY);
    }
}
