package timeline.web.account;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import timeline.account.FirstAccount;
import timeline.account.Reader;
import timeline.account.TooManyAttempts;

/** The page to sign in on; Spring Security takes its form. */
@Controller
class SignInPage {

    static final String PATH = "/sign-in";
    static final String REFUSED = "/sign-in/refused";
    static final String THEN = "then";

    private static final String VIEW = "account/sign-in";

    private final FirstAccount firstAccount;
    private final OpenIdProviders providers;

    SignInPage(FirstAccount firstAccount, OpenIdProviders providers) {
        this.firstAccount = firstAccount;
        this.providers = providers;
    }

    @GetMapping(PATH)
    String show(
            @AuthenticationPrincipal @Nullable Reader reader,
            @RequestParam(defaultValue = "") String then,
            @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
            @RequestParam(defaultValue = "") String openid,
            Model page) {
        if (firstAccount.awaited()) {
            return "redirect:" + SetUpPage.PATH;
        }
        if (reader != null) {
            return "redirect:" + LocalPath.orHome(then);
        }
        page.addAttribute(THEN, LocalPath.orHome(then));
        page.addAttribute("signedOut", signedOut != null);
        page.addAttribute("openid", openid.equals("unknown") || openid.equals("failed") ? openid : null);
        page.addAttribute("providers", providers.all());
        return VIEW;
    }

    /** The form again, after Spring Security refused it and forwarded here. */
    @PostMapping(REFUSED)
    String refuse(
            @RequestAttribute(name = WebAttributes.AUTHENTICATION_EXCEPTION, required = false) @Nullable AuthenticationException failure,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String then,
            HttpServletResponse response,
            Model page) {
        page.addAttribute(THEN, LocalPath.orHome(then));
        page.addAttribute("username", username);
        page.addAttribute("providers", providers.all());
        if (failure != null && failure.getCause() instanceof TooManyAttempts often) {
            long seconds = Math.max(1, often.retryAfter().toSeconds());
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            page.addAttribute("waitMinutes", Math.ceilDiv(seconds, 60));
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("wrong", true);
        }
        return VIEW;
    }
}
