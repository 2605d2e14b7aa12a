package timeline.life;

import java.util.Set;
import timeline.life.Rejected.Reason;

/**
 * Which version of a thing the sender of a command saw: what HTTP says with {@code If-Match}.
 *
 * @param given false when the sender said nothing
 * @param any whatever there is ({@code *})
 * @param versions one of these versions
 */
public record Precondition(boolean given, boolean any, Set<Long> versions) {

    /** Nothing was said: enough to create, not to change. */
    public static final Precondition NONE = new Precondition(false, false, Set.of());

    /** Whatever there is may be changed. */
    public static final Precondition ANY = new Precondition(true, true, Set.of());

    public Precondition {
        versions = Set.copyOf(versions);
    }

    public static Precondition version(long version) {
        return new Precondition(true, false, Set.of(version));
    }

    /**
     * Checks what the sender saw against what is there.
     *
     * @throws Rejected when the sender saw another version, or did not say which
     */
    public void check(long version) {
        if (!given) {
            throw new Rejected(
                    Reason.VERSION_NEEDED,
                    "send If-Match with the ETag of what you read, so that nobody's change is overwritten");
        }
        if (!any && !versions.contains(version)) {
            throw new Rejected(
                    Reason.STALE,
                    "it was changed since you read it: read it again, then send its new ETag in If-Match");
        }
    }
}
