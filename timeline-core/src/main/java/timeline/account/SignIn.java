package timeline.account;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checks a username and a password; a stranger learns neither from the answer nor from its time whether the user exists. */
@Component
public class SignIn {

    private final AccountTable table;
    private final Passwords passwords;
    private final Attempts attempts;

    SignIn(AccountTable table, Passwords passwords, Clock clock) {
        this.table = table;
        this.passwords = passwords;
        this.attempts = new Attempts(clock);
    }

    /**
     * Who this is; empty when there is no such user or the password is another.
     *
     * @param address the IP address that asks; attempts are counted by user and address
     * @throws TooManyAttempts when this user was tried too often from that address
     */
    public Optional<Reader> with(String username, String password, String address) {
        Optional<Username> user = Username.of(username);
        String key = user.map(Username::key).orElse("") + ' ' + network(address);
        attempts.begin(key);
        Optional<Credentials> known = user.flatMap(table::find);
        boolean fits = password.length() <= NewAccount.PASSWORD_MAX_CHARS;
        boolean same = passwords.matches(fits ? password : "", known.map(Credentials::passwordHash));
        if (!same) {
            return Optional.empty();
        }
        attempts.succeeded(key);
        return known.map(credentials -> credentials.account().reader());
    }

    /** An IPv6 host has a whole /64 to call from. */
    private static String network(String address) {
        String[] groups = address.split(":", -1);
        return groups.length < 5 ? address : String.join(":", Arrays.copyOf(groups, 4));
    }
}
