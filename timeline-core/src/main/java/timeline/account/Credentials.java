package timeline.account;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a password is checked against.
 *
 * @param passwordHash null for an account that has no password
 */
record Credentials(Account account, @Nullable String passwordHash) {

    Optional<String> password() {
        return Optional.ofNullable(passwordHash);
    }
}
