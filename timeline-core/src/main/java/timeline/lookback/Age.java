package timeline.lookback;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import timeline.date.Span;

/**
 * How old somebody was, in whole months; both numbers are the same when it is known exactly.
 *
 * @param leastMonths when born as late and seen as early as can be
 * @param mostMonths when born as early and seen as late as can be
 */
public record Age(int leastMonths, int mostMonths) {

    /** Empty when one of the dates has no bounds, or when nobody was born yet. */
    static Optional<Age> of(@Nullable Span birth, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (birth == null || birth.earliest() == null || birth.startLatest() == null || from == null || to == null) {
            return Optional.empty();
        }
        int most = (int) ChronoUnit.MONTHS.between(birth.earliest(), to);
        int least = (int) ChronoUnit.MONTHS.between(birth.startLatest(), from);
        return to.isBefore(birth.earliest()) ? Optional.empty() : Optional.of(new Age(Math.max(0, least), most));
    }
}
