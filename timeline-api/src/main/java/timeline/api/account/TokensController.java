package timeline.api.account;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import timeline.account.IssuedToken;
import timeline.account.Reader;
import timeline.account.TokenRejected;
import timeline.account.TokenScope;
import timeline.account.Tokens;
import timeline.api.InputRefused;
import timeline.api.JsonBody;
import tools.jackson.databind.JsonNode;

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
    IssuedToken create(JsonBody body, Reader reader) {
        try {
            return tokens.issue(reader.account(), name(body), TokenScope.WRITE);
        } catch (TokenRejected rejected) {
            String detail = rejected.getMessage() + "; let some expire first";
            throw new InputRefused(HttpStatus.CONFLICT, "too-many-tokens", detail, List.of());
        }
    }

    private static String name(JsonBody body) {
        JsonNode sent = body.only("name").path("name");
        String name = sent.isString() ? sent.stringValue().strip() : "";
        boolean fits = !name.isEmpty() && name.codePointCount(0, name.length()) <= NAME_MAX_CHARS;
        if (!fits || name.chars().anyMatch(Character::isISOControl)) {
            String detail = "a token's name has 1 to " + NAME_MAX_CHARS + " characters that tell you what it is for";
            throw InputRefused.of("/name", detail);
        }
        return name;
    }
}
