package timeline.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import timeline.account.AccountRejected;
import timeline.account.FirstAccount;
import timeline.account.NewAccount;
import timeline.api.account.Entrance;

/** The first page of a new store: makes the first account and signs it in. */
@Controller
class SetUpPage {

    static final String PATH = "/setup";

    private final FirstAccount firstAccount;
    private final SetUpDoor door;
    private final Entrance entrance;

    SetUpPage(FirstAccount firstAccount, SetUpDoor door, Entrance entrance) {
        this.firstAccount = firstAccount;
        this.door = door;
        this.entrance = entrance;
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
            entrance.open(firstAccount.create(account), "set-up", request, response);
            return "redirect:/";
        } catch (AccountRejected rejected) {
            return rejected.reason() == AccountRejected.Reason.ALREADY_SET_UP
                    ? "redirect:" + SignInPage.PATH
                    : refuse(form, SetUpForm.faults(rejected), response, page);
        }
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
