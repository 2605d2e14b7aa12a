package timeline.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URL;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import timeline.account.AccountRejected;
import timeline.account.Identities;
import timeline.account.Identity;
import timeline.account.InvitationRejected;
import timeline.account.NewAccount;
import timeline.account.Reader;
import timeline.api.account.Entrance;

/**
 * Meets somebody whom a provider vouched for. They are in when their issuer and subject are linked to an account; an e-mail
 * address is never looked at. Otherwise they are linked where they asked for it themselves, or come by an invitation.
 */
@Component
class OpenIdArrival implements AuthenticationSuccessHandler {

    private final Identities identities;
    private final Entrance entrance;
    private final WaitingRoom waitingRoom;
    private final SecurityContextRepository sessions;

    OpenIdArrival(
            Identities identities, Entrance entrance, WaitingRoom waitingRoom, SecurityContextRepository sessions) {
        this.identities = identities;
        this.entrance = entrance;
        this.waitingRoom = waitingRoom;
        this.sessions = sessions;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        SecurityContextHolder.clearContext(); // the provider's word alone lets nobody in
        Optional<OpenIdIntent> intent =
                waitingRoom.answered(request, OpenIdIntent.WAITS).flatMap(OpenIdIntent::read);
        String onward = identity(who)
                .map(identity -> arrive(identity, intent, request, response))
                .orElse("/sign-in?openid=failed");
        response.sendRedirect(request.getContextPath() + onward);
    }

    private String arrive(
            Identity identity,
            Optional<OpenIdIntent> intent,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (intent.orElse(null)) {
            case OpenIdIntent.Link link -> link(identity, link, request);
            case OpenIdIntent.Join join -> join(identity, join, request, response);
            case null -> signIn(identity, request, response);
        };
    }

    private String signIn(Identity identity, HttpServletRequest request, HttpServletResponse response) {
        Optional<Reader> reader = identities.reader(identity);
        reader.ifPresent(known -> entrance.open(known, "openid " + identity.provider(), request, response));
        return reader.isPresent() ? "/" : "/sign-in?openid=unknown";
    }

    private String link(Identity identity, OpenIdIntent.Link asked, HttpServletRequest request) {
        Authentication here = sessions.loadDeferredContext(request).get().getAuthentication();
        boolean same = here != null
                && here.getPrincipal() instanceof Reader reader
                && reader.account().equals(asked.account());
        if (!same) {
            return "/sign-in?openid=failed";
        }
        return identities.link(asked.account(), identity)
                ? "/account?done=linked#identities"
                : "/account?done=taken#identities";
    }

    private String join(
            Identity identity, OpenIdIntent.Join asked, HttpServletRequest request, HttpServletResponse response) {
        if (identities.reader(identity).isPresent()) {
            return signIn(identity, request, response);
        }
        String language = NewAccount.languageOf(LocaleContextHolder.getLocale());
        try {
            NewAccount account = new NewAccount(asked.username(), null, asked.zone(), language);
            Reader made = identities.accept(asked.code(), account, identity);
            entrance.open(made, "invitation", request, response);
            return "/";
        } catch (AccountRejected rejected) {
            return JoinPage.address(asked.code()) + "?fault=username";
        } catch (InvitationRejected rejected) {
            return JoinPage.address(asked.code());
        }
    }

    private static Optional<Identity> identity(Authentication who) {
        if (!(who instanceof OAuth2AuthenticationToken token && token.getPrincipal() instanceof OidcUser user)) {
            return Optional.empty();
        }
        URL issuer = user.getIssuer();
        String subject = user.getSubject();
        return issuer == null || subject == null
                ? Optional.empty()
                : Optional.of(new Identity(issuer.toString(), subject, token.getAuthorizedClientRegistrationId()));
    }
}
