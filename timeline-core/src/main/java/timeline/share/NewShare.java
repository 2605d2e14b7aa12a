package timeline.share;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a share is made of.
 *
 * @param name 1 to 100 characters that tell its owner for whom it is
 * @param circle one of the timeline's
 * @param years at most {@link #MOST_YEARS}; empty for all
 * @param expires null when it lasts until it is revoked
 */
public record NewShare(
        String name,
        String circle,
        List<Integer> years,
        @Nullable Instant expires) {

    public static final int NAME_MAX_CHARS = 100;
    public static final int MOST_YEARS = 200;

    public NewShare {
        years = List.copyOf(new TreeSet<>(years));
    }

    /** Whether it is a short text that tells its owner what something is for. */
    public static boolean isName(String name) {
        return !name.isBlank()
                && name.codePointCount(0, name.length()) <= NAME_MAX_CHARS
                && name.chars().noneMatch(Character::isISOControl);
    }
}
