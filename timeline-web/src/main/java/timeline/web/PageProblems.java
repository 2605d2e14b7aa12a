package timeline.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import timeline.account.TooManyAttempts;
import timeline.api.InputRefused;
import timeline.api.NotFound;

/** Shows what a page cannot find, or may not tell of, as the page of that error. */
@ControllerAdvice(basePackages = "timeline.web")
class PageProblems {

    /** An address with a year, an id or a circle that cannot be one leads nowhere, like one of another person's timeline. */
    @ExceptionHandler({NotFound.class, InputRefused.class, MethodArgumentTypeMismatchException.class})
    void notFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler
    void tooMany(TooManyAttempts refused, HttpServletResponse response) throws IOException {
        response.setHeader(
                HttpHeaders.RETRY_AFTER, Long.toString(refused.retryAfter().toSeconds()));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }
}
