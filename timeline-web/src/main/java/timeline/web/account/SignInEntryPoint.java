package timeline.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.util.UriComponentsBuilder;
import timeline.account.FirstAccount;

/**
 * Leads whoever is not signed in to the sign-in page, or to the set-up page of a new store. The page that was asked for
 * travels in the address, so that strangers leave nothing behind in the store of sessions.
 */
final class SignInEntryPoint implements AuthenticationEntryPoint {

    private final FirstAccount firstAccount;

    SignInEntryPoint(FirstAccount firstAccount) {
        this.firstAccount = firstAccount;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String page = firstAccount.awaited() ? SetUpPage.PATH : signIn(request);
        response.sendRedirect(request.getContextPath() + page);
    }

    private static String signIn(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!request.getMethod().equals("GET") || path.equals("/")) {
            return SignInPage.PATH;
        }
        String query = request.getQueryString();
        return UriComponentsBuilder.fromPath(SignInPage.PATH)
                .queryParam(SignInPage.THEN, "{then}")
                .encode()
                .buildAndExpand(query == null ? path : path + '?' + query)
                .toUriString();
    }
}
