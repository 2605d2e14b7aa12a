package timeline.web.account;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import timeline.account.Accounts;
import timeline.account.Identities;
import timeline.account.Reader;
import timeline.api.NotFound;

/**
 * Says what is wanted of a provider's answer, then leads on to it by a link: a form may lead nowhere but here, by the
 * Content-Security-Policy, and not by a redirect either.
 */
@Controller
class OpenIdPage {

    static final String JOIN = "/join/{code}/with/{provider}";

    private final OpenIdProviders providers;
    private final WaitingRoom waitingRoom;
    private final Identities identities;
    private final Accounts accounts;
    private final Passkeys passkeys;

    OpenIdPage(
            OpenIdProviders providers,
            WaitingRoom waitingRoom,
            Identities identities,
            Accounts accounts,
            Passkeys passkeys) {
        this.providers = providers;
        this.waitingRoom = waitingRoom;
        this.identities = identities;
        this.accounts = accounts;
        this.passkeys = passkeys;
    }

    @PostMapping("/account/identities/with/{provider}")
    String link(Reader reader, @PathVariable String provider, HttpServletRequest request, Model page) {
        return onward(provider, new OpenIdIntent.Link(reader.account()), request, page);
    }

    @PostMapping(JOIN)
    String join(
            @PathVariable String code,
            @PathVariable String provider,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String zone,
            HttpServletRequest request,
            Model page) {
        String known = SetUpForm.knownZone(zone);
        return onward(provider, new OpenIdIntent.Join(code, username.strip(), known), request, page);
    }

    /** The last way in stays. */
    @PostMapping("/account/identities/unlink")
    String unlink(Reader reader, @RequestParam String issuer, @RequestParam String subject) {
        boolean another = accounts.hasPassword(reader.account())
                || identities.of(reader.account()).size() > 1
                || !passkeys.of(reader.account()).isEmpty();
        if (another) {
            identities.unlink(reader.account(), issuer, subject);
        }
        return "redirect:/account?done=" + (another ? "unlinked" : "last") + "#identities";
    }

    private String onward(String provider, OpenIdIntent intent, HttpServletRequest request, Model page) {
        OpenIdProviders.Provider known = providers.all().stream()
                .filter(one -> one.id().equals(provider))
                .findFirst()
                .orElseThrow(() -> new NotFound("there is no such provider"));
        waitingRoom.ask(request, OpenIdIntent.WAITS, intent.written());
        page.addAttribute("provider", known);
        return "account/onward";
    }
}
