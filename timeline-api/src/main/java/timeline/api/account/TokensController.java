package timeline.api.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import timeline.account.ApiToken;
import timeline.account.IssuedToken;
import timeline.account.Reader;
import timeline.account.TokenRejected;
import timeline.account.TokenScope;
import timeline.account.Tokens;
import timeline.api.InputRefused;
import timeline.api.JsonBody;
import timeline.api.NotFound;
import timeline.api.Page;
import timeline.api.Paging;
import timeline.life.Precondition;

/**
 * Makes API tokens, lists and revokes them. Making one takes the password, so that a token begets none; the others take a
 * session or a token that may write.
 */
@RestController
@RequestMapping("/api/v1/tokens")
class TokensController {

    /** A token is never changed, only made and revoked. */
    private static final long VERSION = 1;

    private final Tokens tokens;
    private final TokenRequests requests;

    TokensController(Tokens tokens, TokenRequests requests) {
        this.tokens = tokens;
        this.requests = requests;
    }

    /** A token that was just made. */
    record Made(String token, String name, Instant expires) {

        @Override
        public String toString() {
            return "Made[" + name + "]"; // the secret stays out of logs
        }
    }

    /** A token without its secret. */
    record Body(
            UUID id,
            String name,
            TokenScope scope,
            Instant created,
            Instant expires,
            @Nullable Instant lastUsed) {

        static Body of(ApiToken token) {
            return new Body(
                    token.id(), token.name(), token.scope(), token.created(), token.expires(), token.lastUsed());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Made create(JsonBody body, Reader reader) {
        try {
            IssuedToken issued = tokens.issue(reader.account(), requests.read(body));
            return new Made(issued.token(), issued.name(), issued.expires());
        } catch (TokenRejected rejected) {
            String detail = rejected.getMessage() + "; revoke some, or let some expire first";
            throw new InputRefused(HttpStatus.CONFLICT, "too-many-tokens", detail, List.of());
        }
    }

    @GetMapping
    Page<Body> all(Reader reader, Paging paging) {
        List<Body> all = tokens.of(reader.account()).stream().map(Body::of).toList();
        return paging.of(all, body -> body.id().toString());
    }

    @GetMapping("/{token}")
    ResponseEntity<Body> get(Reader reader, @PathVariable UUID token) {
        return ResponseEntity.ok().eTag("\"" + VERSION + "\"").body(Body.of(find(reader, token)));
    }

    @DeleteMapping("/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Reader reader, @PathVariable UUID token, Precondition seen) {
        find(reader, token);
        seen.check(VERSION);
        tokens.revoke(reader.account(), token);
    }

    private ApiToken find(Reader reader, UUID id) {
        return tokens.of(reader.account()).stream()
                .filter(token -> token.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("there is no such token"));
    }
}
