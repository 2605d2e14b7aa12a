package timeline.account;

import java.time.Instant;
import java.util.UUID;

/**
 * An invitation that was just made.
 *
 * @param code what its link ends with, which can never be shown again
 */
public record IssuedInvitation(UUID id, String code, String note, Instant expires) {

    @Override
    public String toString() {
        return "IssuedInvitation[" + id + "]"; // the code stays out of logs
    }
}
