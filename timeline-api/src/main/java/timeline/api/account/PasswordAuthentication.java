package timeline.api.account;

import java.util.Objects;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import timeline.account.SignIn;
import timeline.account.TooManyAttempts;

/** Signs in by username and password: the sign-in page's form and HTTP Basic alike. */
@Component
class PasswordAuthentication implements AuthenticationProvider {

    private final SignIn signIn;

    PasswordAuthentication(SignIn signIn) {
        this.signIn = signIn;
    }

    /** Fails with a {@link LockedException} whose cause is {@link TooManyAttempts} when it was tried too often. */
    @Override
    public Authentication authenticate(Authentication asked) {
        String password = Objects.toString(asked.getCredentials(), "");
        try {
            return signIn.with(asked.getName(), password, address(asked))
                    .map(ReaderAuthentication::inPerson)
                    .orElseThrow(() -> new BadCredentialsException("no such username and password"));
        } catch (TooManyAttempts refused) {
            throw new LockedException("too many attempts", refused);
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private static String address(Authentication asked) {
        return asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
