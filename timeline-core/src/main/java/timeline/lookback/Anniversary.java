package timeline.lookback;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Something that came to pass on this day of an earlier year, or around it.
 *
 * @param on whether its day is known
 * @param yearsAgo from 1
 * @param what which moment of the entry it is
 */
public record Anniversary(On on, int yearsAgo, What what, Glance entry) {

    /** How near. */
    public enum On {
        /** It was this very day. */
        DAY,
        /** It can have been this day: nothing better than a month or some weeks is known. */
        MONTH;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Which moment of an entry. */
    public enum What {
        HAPPENED,
        BEGAN,
        ENDED;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
