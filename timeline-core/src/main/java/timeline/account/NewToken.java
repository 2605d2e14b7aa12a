package timeline.account;

import java.time.Duration;
import java.time.Instant;

/**
 * What a token is made of.
 *
 * @param name 1 to 100 characters that tell its owner what it is for
 * @param expires at most {@link #LONGEST} from now
 */
public record NewToken(String name, TokenScope scope, Instant expires) {

    /** How long a token may last, and does when nobody asks otherwise. */
    public static final Duration LONGEST = Duration.ofDays(365);

    public static final int NAME_MAX_CHARS = 100;
}
