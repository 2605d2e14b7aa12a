package timeline.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import timeline.account.AccountRejected;
import timeline.account.FirstAccount;
import timeline.account.NewAccount;
import timeline.account.Reader;

/** The first page of a new store: makes the first account and signs it in. */
@Controller
class SetUpPage {

    static final String PATH = "/setup";

    private final FirstAccount firstAccount;
    private final SetUpDoor door;
    private final SecurityContextRepository sessions;

    SetUpPage(FirstAccount firstAccount, SetUpDoor door, SecurityContextRepository sessions) {
        this.firstAccount = firstAccount;
        this.door = door;
        this.sessions = sessions;
    }

    @GetMapping(PATH)
    String show(
            @RequestParam(required = false) @Nullable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        if (!firstAccount.awaited()) {
            return "redirect:/";
        }
        if (!door.opensTo(request, code)) {
            return askForCode(code, response, page);
        }
        return form(SetUpForm.blank(code), Map.of(), page);
    }

    @PostMapping(PATH)
    String create(SetUpForm form, HttpServletRequest request, HttpServletResponse response, Locale locale, Model page) {
        if (!firstAccount.awaited()) {
            return "redirect:" + SignInPage.PATH;
        }
        if (!door.opensTo(request, form.code())) {
            return askForCode(form.code(), response, page);
        }
        Map<String, String> faults = form.faults();
        return faults.isEmpty()
                ? create(form, form.toAccount(locale), request, response, page)
                : refuse(form, faults, response, page);
    }

    private String create(
            SetUpForm form, NewAccount account, HttpServletRequest request, HttpServletResponse response, Model page) {
        try {
            signIn(firstAccount.create(account), request, response);
            return "redirect:/";
        } catch (AccountRejected rejected) {
            return switch (rejected.reason()) {
                case ALREADY_SET_UP -> "redirect:" + SignInPage.PATH;
                case USERNAME_INVALID, USERNAME_TAKEN ->
                    refuse(form, Map.of("username", "setup.username.invalid"), response, page);
                case PASSWORD_EMPTY -> refuse(form, Map.of("password", "setup.password.short"), response, page);
                case PASSWORD_TOO_LONG -> refuse(form, Map.of("password", "setup.password.long"), response, page);
            };
        }
    }

    private void signIn(Reader reader, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId(); // a session that somebody laid out beforehand is not this one
        }
        Authentication who = UsernamePasswordAuthenticationToken.authenticated(reader, null, List.of());
        sessions.saveContext(new SecurityContextImpl(who), request, response);
    }

    private static String refuse(SetUpForm form, Map<String, String> faults, HttpServletResponse response, Model page) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(form, faults, page);
    }

    private static String form(SetUpForm form, Map<String, String> faults, Model page) {
        page.addAttribute("form", form);
        page.addAttribute("faults", faults);
        page.addAttribute("passwordMin", NewAccount.PASSWORD_MIN_CHARS);
        return "account/setup";
    }

    private static String askForCode(@Nullable String typed, HttpServletResponse response, Model page) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        page.addAttribute("wrong", typed != null && !typed.isBlank());
        return "account/setup-code";
    }
}
