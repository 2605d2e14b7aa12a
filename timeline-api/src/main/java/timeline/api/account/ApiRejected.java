package timeline.api.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** Says that an address or a method is refused before anybody looks what it means: it may mean two things. */
@Component
class ApiRejected implements RequestRejectedHandler {

    private static final Problem REJECTED = Problem.of(
            "bad-request",
            "Bad request",
            400,
            "Such an address or method is not taken: write the address without empty parts, semicolons, backslashes or"
                    + " control characters.");

    private final ProblemWriter problems;

    ApiRejected(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, RequestRejectedException requestRejected)
            throws IOException {
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            problems.write(response, REJECTED);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
