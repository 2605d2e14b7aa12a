package timeline.share;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link to a timeline, without its code.
 *
 * @param name tells its owner for whom it is
 * @param circle as which it shows the timeline
 * @param years the years that it shows, in order; empty for all
 * @param expires null when it lasts until it is revoked
 * @param revoked null while it was not
 * @param lastUsed null when it was never opened
 * @param uses how often it was opened, files too
 */
public record Share(
        UUID id,
        String name,
        String circle,
        List<Integer> years,
        Instant created,
        @Nullable Instant expires,
        @Nullable Instant revoked,
        @Nullable Instant lastUsed,
        long uses) {

    public Share {
        years = List.copyOf(years);
    }

    /** Whether it opens. */
    public boolean open(Instant now) {
        return revoked == null && (expires == null || expires.isAfter(now));
    }

    /** The ETag: a share is never changed, only revoked. */
    public long version() {
        return revoked == null ? 1 : 2;
    }
}
