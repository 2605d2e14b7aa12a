package timeline.api;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import timeline.account.TooManyAttempts;
import timeline.exchange.DocumentRefused;
import timeline.life.Rejected;
import timeline.life.Rejected.Reason;
import timeline.log.Contended;
import tools.jackson.core.JacksonException;

/** Answers everything that goes wrong in an endpoint as a problem detail (RFC 9457) with a stable type. */
@RestControllerAdvice(basePackages = "timeline.api")
class ApiProblems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);
    private static final String TYPE = "urn:timeline:problem:";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(InputRefused refused) {
        ProblemDetail problem = problem(refused.status(), refused.slug(), String.valueOf(refused.getMessage()));
        if (!refused.problems().isEmpty()) {
            problem.setProperty("errors", refused.problems());
        }
        return ResponseEntity.of(problem).build();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(DocumentRefused refused) {
        return handle(InputRefused.of(refused.problems()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(JacksonException malformed) {
        return handle(JsonBody.malformed(malformed));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(NotFound missing) {
        return of(HttpStatus.NOT_FOUND, "not-found", String.valueOf(missing.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(Rejected rejected) {
        HttpStatus status = status(rejected.reason());
        return of(status, slug(rejected.reason()), String.valueOf(rejected.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(Contended contended) {
        return of(HttpStatus.CONFLICT, "contended", String.valueOf(contended.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(TooManyAttempts refused) {
        String seconds = Long.toString(refused.retryAfter().toSeconds());
        String detail = String.valueOf(refused.getMessage());
        return later(seconds, problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-attempts", detail));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(ViewsBehind behind) {
        String detail = "what was written at that position is not yet to be read; try again in a second";
        return later("1", problem(HttpStatus.SERVICE_UNAVAILABLE, "views-behind", detail));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(NotBuilt notBuilt) {
        String detail = String.valueOf(notBuilt.getMessage());
        return later("1", problem(HttpStatus.SERVICE_UNAVAILABLE, "view-not-built", detail));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(Exception unexpected) {
        if (StoreGone.is(unexpected)) {
            LOG.warn("The store does not answer: {}", unexpected.getMessage());
            return later("5", problem(HttpStatus.SERVICE_UNAVAILABLE, StoreGone.SLUG, StoreGone.DETAIL));
        }
        LOG.error("An endpoint failed", unexpected);
        return of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal",
                "something went wrong here, nothing was recorded; the log of the server says what");
    }

    /** An id that cannot be one names nothing; a parameter that cannot be read is named. */
    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        boolean inPath = mismatch instanceof MethodArgumentTypeMismatchException argument
                && argument.getParameter().hasParameterAnnotation(PathVariable.class);
        String name = String.valueOf(mismatch.getPropertyName());
        ResponseEntity<ProblemDetail> problem = inPath
                ? handle(new NotFound("there is no such " + name))
                : handle(InputRefused.of(JsonBody.pointer(name), name + " cannot be read as it was sent"));
        return new ResponseEntity<>(problem.getBody(), problem.getHeaders(), problem.getStatusCode());
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem && problem.getType() == null) {
            String known = HttpStatus.valueOf(status.value()).name();
            problem.setType(URI.create(TYPE + known.toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        return super.createResponseEntity(body, headers, status, request);
    }

    private static ResponseEntity<ProblemDetail> later(String seconds, ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .body(problem);
    }

    private static ResponseEntity<ProblemDetail> of(HttpStatus status, String slug, String detail) {
        return ResponseEntity.of(problem(status, slug, detail)).build();
    }

    private static ProblemDetail problem(HttpStatus status, String slug, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPE + slug));
        return problem;
    }

    private static HttpStatus status(Reason reason) {
        return switch (reason) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case EXISTS_OTHERWISE, CONFLICT -> HttpStatus.CONFLICT;
            case VERSION_NEEDED -> HttpStatus.PRECONDITION_REQUIRED;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case INVALID -> HttpStatus.BAD_REQUEST;
        };
    }

    private static String slug(Reason reason) {
        return switch (reason) {
            case NOT_FOUND -> "not-found";
            case EXISTS_OTHERWISE -> "exists-otherwise";
            case CONFLICT -> "conflict";
            case VERSION_NEEDED -> "if-match-needed";
            case STALE -> "stale";
            case INVALID -> "invalid-request";
        };
    }
}
