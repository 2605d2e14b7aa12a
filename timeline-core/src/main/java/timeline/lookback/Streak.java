package timeline.lookback;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import timeline.entry.EntryId;

/**
 * A stretch of time in which a habit may have known no break.
 *
 * @param start the first day on which it can have begun; null when nobody knows
 * @param startBy the last day on which it can have begun
 * @param endFrom the first day on which it can have ended
 * @param end the last day on which it can have ended; today when it goes on
 * @param atLeastDays without a break, whatever the true dates are
 * @param atMostDays without a break, when the dates are as favourable as can be; null when its beginning has no bound
 * @param current whether it goes on today
 */
public record Streak(
        @Nullable LocalDate start,
        LocalDate startBy,
        LocalDate endFrom,
        LocalDate end,
        long atLeastDays,
        @Nullable Long atMostDays,
        Current current,
        List<EntryId> entries) {

    /** Whether something goes on. */
    public enum Current {
        YES,
        /** Nobody said that it ended. */
        PERHAPS,
        NO;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
