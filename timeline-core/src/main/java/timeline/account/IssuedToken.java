package timeline.account;

import java.time.Instant;
import java.util.UUID;

/**
 * A token that was just made.
 *
 * @param token the secret itself, which can never be shown again
 */
public record IssuedToken(String token, String name, Instant expires, UUID id, TokenScope scope) {

    @Override
    public String toString() {
        return "IssuedToken[" + name + ", expires " + expires + "]"; // the secret stays out of logs
    }
}
