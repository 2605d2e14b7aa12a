package timeline.account;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checks a username and a password; a stranger learns neither from the answer nor from its time whether the user exists. */
@Component
public class SignIn {

    private final AccountTable table;
    private final Passwords passwords;
    private final Audit audit;
    private final SignInLimits limits;

    SignIn(AccountTable table, Passwords passwords, Audit audit, Clock clock) {
        this.table = table;
        this.passwords = passwords;
        this.audit = audit;
        this.limits = new SignInLimits(clock);
    }

    /**
     * Who this is; empty when there is no such user or the password is another.
     *
     * @param address the IP address that asks; attempts are counted by user and by network
     * @throws TooManyAttempts when it was tried too often
     */
    public Optional<Reader> with(String username, String password, String address) {
        Optional<Username> user = Username.of(username);
        String name = user.map(Username::key).orElse("");
        limits.begin(name, address);
        Optional<Credentials> known = user.flatMap(table::find);
        boolean fits = password.length() <= NewAccount.PASSWORD_MAX_CHARS;
        boolean same = passwords.matches(fits ? password : "", known.flatMap(Credentials::password));
        if (!same) {
            audit.signInFailed(known.map(credentials -> credentials.account().id()));
            return Optional.empty();
        }
        limits.succeeded(name, address);
        return known.map(credentials -> credentials.account().reader());
    }
}
