package timeline.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import timeline.account.NewToken;
import timeline.account.Reader;
import timeline.account.TokenRejected;
import timeline.account.TokenScope;
import timeline.account.Tokens;

/** Makes and revokes the tokens of programs. */
@Controller
class TokensPage {

    private final AccountView view;
    private final Tokens tokens;
    private final Clock clock;

    TokensPage(AccountView view, Tokens tokens, Clock clock) {
        this.view = view;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Shows the token in the answer itself, for once: a redirect would have to keep it somewhere in between. */
    @PostMapping("/account/tokens")
    String make(
            Reader reader,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "read") String scope,
            @RequestParam(defaultValue = "90") int days,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        String given = name.strip();
        if (!isName(given)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("faults", Map.of("name", "account.token.name.missing"));
            return view.show(reader, request, page);
        }
        TokenScope asked = scope.equals(TokenScope.WRITE.key()) ? TokenScope.WRITE : TokenScope.READ;
        Duration lasts = Duration.ofDays(Math.clamp(days, 1, NewToken.LONGEST.toDays()));
        try {
            page.addAttribute(
                    "issued",
                    tokens.issue(
                            reader.account(),
                            new NewToken(given, asked, clock.instant().plus(lasts))));
            response.setStatus(HttpStatus.CREATED.value());
        } catch (TokenRejected many) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("faults", Map.of("name", "account.token.many"));
        }
        return view.show(reader, request, page);
    }

    @PostMapping("/account/tokens/{token}/revoke")
    String revoke(Reader reader, @PathVariable UUID token) {
        tokens.revoke(reader.account(), token);
        return "redirect:/account?done=revoked#tokens";
    }

    /** Whether it is a short text that tells its owner what something is for. */
    static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePointCount(0, name.length()) <= NewToken.NAME_MAX_CHARS
                && name.chars().noneMatch(Character::isISOControl);
    }
}
