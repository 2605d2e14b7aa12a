package timeline.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as the owner of the server sees it: not its code, which is kept nowhere.
 *
 * @param note whom it is for
 * @param acceptedBy the username of who came; null while nobody did
 */
public record Invitation(
        UUID id,
        String note,
        Instant created,
        Instant expires,
        @Nullable String acceptedBy) {

    public static final int NOTE_MAX_CHARS = 100;
}
