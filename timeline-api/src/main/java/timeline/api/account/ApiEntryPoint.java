package timeline.api.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import timeline.account.TooManyAttempts;

/** Says that nobody is signed in, and how to be. */
final class ApiEntryPoint implements AuthenticationEntryPoint {

    private static final Problem TOKEN_UNKNOWN = Problem.of(
            "unauthorized",
            "Not signed in",
            401,
            "This token is not known or has expired. Make a new one by POST /api/v1/tokens with HTTP Basic.");

    private static final Problem NOBODY = Problem.of(
            "unauthorized",
            "Not signed in",
            401,
            "Send a token as 'Authorization: Bearer …', or sign in in the browser. "
                    + "POST /api/v1/tokens with HTTP Basic makes a token.");

    private static final Problem PASSWORD_WRONG = Problem.of(
            "unauthorized",
            "Not signed in",
            401,
            "Send the username and the password of an account with HTTP Basic; these are of none.");

    private final ProblemWriter problems;
    private final String challenge;
    private final Problem nobody;

    private ApiEntryPoint(ProblemWriter problems, String challenge, Problem nobody) {
        this.problems = problems;
        this.challenge = challenge;
        this.nobody = nobody;
    }

    static ApiEntryPoint bearer(ProblemWriter problems) {
        return new ApiEntryPoint(problems, "Bearer realm=\"timeline\"", NOBODY);
    }

    static ApiEntryPoint basic(ProblemWriter problems) {
        return new ApiEntryPoint(problems, "Basic realm=\"timeline\", charset=\"UTF-8\"", PASSWORD_WRONG);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure.getCause() instanceof TooManyAttempts refused) {
            tooMany(response, refused.retryAfter());
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        problems.write(response, nobody);
    }

    /** The answer to a token that is none; RFC 6750 section 3 has a name for it. */
    void tokenUnknown(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge + ", error=\"invalid_token\"");
        problems.write(response, TOKEN_UNKNOWN);
    }

    private void tooMany(HttpServletResponse response, Duration retryAfter) throws IOException {
        long seconds = Math.max(1, retryAfter.toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        String detail = "This was tried too often. Try again in " + seconds + " seconds.";
        problems.write(response, Problem.of("too-many-attempts", "Too many attempts", 429, detail));
    }
}
