package timeline.chronicle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * From where a reader looks back.
 *
 * @param asOf what was recorded at an instant; empty is now
 * @param knownOn what was known on a day, in the timeline's zone; empty is everything
 */
public record Moment(Optional<Instant> asOf, Optional<LocalDate> knownOn) {

    /** What is recorded now, all of it. */
    public static final Moment NOW = new Moment(Optional.empty(), Optional.empty());
}
