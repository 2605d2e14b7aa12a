package timeline.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import timeline.account.Accounts;
import timeline.account.ApiToken;
import timeline.account.Identities;
import timeline.account.Invitations;
import timeline.account.NewAccount;
import timeline.account.Reader;
import timeline.account.Tokens;
import timeline.api.account.Sessions;

/** Shows an account to whose it is: every way in that is open, and how to close it. */
@Component
class AccountView {

    static final String PATH = "/account";

    private final Accounts accounts;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Invitations invitations;
    private final Passkeys passkeys;
    private final Identities identities;
    private final OpenIdProviders providers;

    AccountView(
            Accounts accounts,
            Sessions sessions,
            Tokens tokens,
            Invitations invitations,
            Passkeys passkeys,
            Identities identities,
            OpenIdProviders providers) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.invitations = invitations;
        this.passkeys = passkeys;
        this.identities = identities;
        this.providers = providers;
    }

    /** A session as it is shown. */
    record ShownSession(String handle, @Nullable String agent, Moment since, Moment lastUsed, boolean here) {}

    /** A token as it is shown. */
    record ShownToken(
            UUID id,
            String name,
            String scope,
            Moment expires,
            @Nullable Moment lastUsed) {}

    /** A passkey as it is shown. */
    record ShownPasskey(String id, String label, Moment created, Moment lastUsed) {}

    /** An invitation as it is shown. */
    record ShownInvitation(
            UUID id, String note, Moment expires, @Nullable String acceptedBy) {}

    /** The page, with whatever a form before it has left in the model. */
    String show(Reader reader, HttpServletRequest request, Model page) {
        HttpSession here = request.getSession(false);
        page.addAttribute("username", reader.username());
        page.addAttribute("passwordMin", NewAccount.PASSWORD_MIN_CHARS);
        page.addAttribute("hasPassword", accounts.hasPassword(reader.account()));
        page.addAttribute("sessions", sessions(reader, here == null ? null : here.getId()));
        page.addAttribute(
                "tokens",
                tokens.of(reader.account()).stream().map(AccountView::shown).toList());
        page.addAttribute("passkeys", passkeys(reader));
        page.addAttribute("providers", providers.all());
        page.addAttribute("identities", identities.of(reader.account()));
        boolean owner = accounts.ownsServer(reader.account());
        page.addAttribute("owner", owner);
        if (owner) {
            page.addAttribute("invitations", invitations(reader));
        }
        page.asMap().putIfAbsent("faults", Map.of());
        return "account/account";
    }

    private List<ShownSession> sessions(Reader reader, @Nullable String here) {
        return sessions.of(reader.account(), here).stream()
                .map(session -> new ShownSession(
                        session.handle(),
                        UserAgent.words(session.agent()),
                        Moment.of(session.since()),
                        Moment.of(session.lastUsed()),
                        session.here()))
                .toList();
    }

    private List<ShownPasskey> passkeys(Reader reader) {
        return passkeys.of(reader.account()).stream()
                .map(passkey -> new ShownPasskey(
                        passkey.getCredentialId().toBase64UrlString(),
                        passkey.getLabel(),
                        Moment.of(passkey.getCreated()),
                        Moment.of(passkey.getLastUsed())))
                .toList();
    }

    private List<ShownInvitation> invitations(Reader reader) {
        return invitations.of(reader.account()).stream()
                .map(invitation -> new ShownInvitation(
                        invitation.id(), invitation.note(), Moment.of(invitation.expires()), invitation.acceptedBy()))
                .toList();
    }

    private static ShownToken shown(ApiToken token) {
        Instant used = token.lastUsed();
        return new ShownToken(
                token.id(),
                token.name(),
                token.scope().key(),
                Moment.of(token.expires()),
                used == null ? null : Moment.of(used));
    }
}
