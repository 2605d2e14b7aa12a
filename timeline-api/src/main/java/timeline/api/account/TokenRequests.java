package timeline.api.account;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;
import timeline.account.NewToken;
import timeline.account.TokenScope;
import timeline.api.InputRefused;
import timeline.api.JsonBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads which token is asked for: {@code {"name", "scope", "expires"}}, of which the name is needed. */
@Component
class TokenRequests {

    private final Clock clock;

    TokenRequests(Clock clock) {
        this.clock = clock;
    }

    NewToken read(JsonBody body) {
        ObjectNode sent = body.only("name", "scope", "expires");
        return new NewToken(
                name(sent, "name", "a token's name"), scope(sent.path("scope")), expires(sent.path("expires")));
    }

    /** A short text that tells its owner what something is for. */
    static String name(ObjectNode sent, String member, String what) {
        JsonNode said = sent.path(member);
        String name = said.isString() ? said.stringValue().strip() : "";
        boolean fits = !name.isEmpty() && name.codePointCount(0, name.length()) <= NewToken.NAME_MAX_CHARS;
        if (!fits || name.chars().anyMatch(Character::isISOControl)) {
            String detail = what + " has 1 to " + NewToken.NAME_MAX_CHARS + " characters that tell you what it is for";
            throw InputRefused.of("/" + member, detail);
        }
        return name;
    }

    private static TokenScope scope(JsonNode sent) {
        if (sent.isMissingNode()) {
            return TokenScope.WRITE;
        }
        Optional<TokenScope> scope = Arrays.stream(TokenScope.values())
                .filter(known -> sent.isString() && known.key().equals(sent.stringValue()))
                .findFirst();
        return scope.orElseThrow(() -> InputRefused.of("/scope", "scope is read or write"));
    }

    private Instant expires(JsonNode sent) {
        Instant now = clock.instant();
        Instant last = now.plus(NewToken.LONGEST);
        if (sent.isMissingNode()) {
            return last;
        }
        try {
            Instant asked = Instant.parse(sent.isString() ? sent.stringValue() : "");
            if (asked.isAfter(now) && !asked.isAfter(last)) {
                return asked;
            }
        } catch (DateTimeException e) {
            // said below, with instants that are out of bounds
        }
        throw InputRefused.of(
                "/expires", "expires is an instant such as " + last + ", in the future and at most a year from now");
    }
}
