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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import timeline.account.AccountRejected;
import timeline.account.InvitationRejected;
import timeline.account.Invitations;
import timeline.account.NewAccount;
import timeline.account.Reader;
import timeline.api.account.Entrance;

/** Where the link of an invitation leads: somebody chooses a username and a password, and is in. */
@Controller
class JoinPage {

    static final String PATH = "/join/{code}";

    private final Invitations invitations;
    private final Entrance entrance;
    private final OpenIdProviders providers;

    JoinPage(Invitations invitations, Entrance entrance, OpenIdProviders providers) {
        this.invitations = invitations;
        this.entrance = entrance;
        this.providers = providers;
    }

    static String address(String code) {
        return PATH.replace("{code}", code);
    }

    @GetMapping(PATH)
    String show(
            @PathVariable("code") String invitation,
            @RequestParam(required = false) @Nullable String fault,
            HttpServletResponse response,
            Model page) {
        Map<String, String> faults = "username".equals(fault) ? Map.of("username", "join.username.refused") : Map.of();
        return invitations.isOpen(invitation) ? form(invitation, SetUpForm.blank(null), faults, page) : over(response);
    }

    @PostMapping(PATH)
    String join(
            @PathVariable("code") String invitation,
            SetUpForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model page) {
        Map<String, String> faults = form.faults();
        if (!faults.isEmpty()) {
            return refuse(invitation, form, faults, response, page);
        }
        NewAccount asked = form.toAccount(locale);
        try {
            Reader reader = invitations.accept(invitation, asked);
            entrance.open(reader, "invitation", request, response);
            return "redirect:/";
        } catch (InvitationRejected rejected) {
            return over(response);
        } catch (AccountRejected rejected) {
            return refuse(invitation, form, SetUpForm.faults(rejected), response, page);
        }
    }

    private String refuse(
            String code, SetUpForm form, Map<String, String> faults, HttpServletResponse response, Model page) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(code, form, faults, page);
    }

    private String form(String code, SetUpForm form, Map<String, String> faults, Model page) {
        page.addAttribute("address", address(code));
        page.addAttribute("code", code);
        page.addAttribute("providers", providers.all());
        page.addAttribute("form", form);
        page.addAttribute("faults", faults);
        page.addAttribute("passwordMin", NewAccount.PASSWORD_MIN_CHARS);
        return "account/join";
    }

    private static String over(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "account/join-over";
    }
}
