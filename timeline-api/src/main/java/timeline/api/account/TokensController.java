package timeline.api.account;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import timeline.account.IssuedToken;
import timeline.account.Reader;
import timeline.account.TokenRejected;
import timeline.account.TokenScope;
import timeline.account.Tokens;

/** Makes API tokens. */
@RestController
class TokensController {

    private static final int NAME_MAX_CHARS = 100;

    private final Tokens tokens;

    TokensController(Tokens tokens) {
        this.tokens = tokens;
    }

    @PostMapping("/api/v1/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    IssuedToken create(@RequestBody NewToken asked, Reader reader) {
        String name = checked(asked.name());
        try {
            return tokens.issue(reader.account(), name, TokenScope.WRITE);
        } catch (TokenRejected rejected) {
            throw refused(HttpStatus.CONFLICT, "too-many-tokens", rejected.getMessage() + "; let some expire first");
        }
    }

    private static String checked(@Nullable String asked) {
        String name = asked == null ? "" : asked.strip();
        boolean fits = !name.isEmpty() && name.codePointCount(0, name.length()) <= NAME_MAX_CHARS;
        if (!fits || name.chars().anyMatch(Character::isISOControl)) {
            String detail = "a token's name has 1 to " + NAME_MAX_CHARS + " characters that tell you what it is for";
            ErrorResponseException refused = refused(HttpStatus.BAD_REQUEST, "invalid-request", detail);
            refused.getBody().setProperty("errors", List.of(Map.of("pointer", "/name", "detail", detail)));
            throw refused;
        }
        return name;
    }

    private static ErrorResponseException refused(HttpStatus status, String slug, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:timeline:problem:" + slug));
        return new ErrorResponseException(status, problem, null);
    }
}
