package timeline.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token as its owner sees it: not the secret, which is kept nowhere.
 *
 * @param lastUsed to the minute; null when it never was
 */
public record ApiToken(
        UUID id,
        String name,
        TokenScope scope,
        Instant created,
        Instant expires,
        @Nullable Instant lastUsed) {}
