package timeline.web.retrospective;

import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import timeline.review.ReviewState;

/**
 * The nearest years with a retrospective on either side.
 *
 * @param previous null when there is none
 * @param next null when there is none
 */
record OtherYears(@Nullable Integer previous, @Nullable Integer next) {

    static OtherYears of(int year, NavigableMap<Integer, ReviewState> states) {
        return new OtherYears(states.lowerKey(year), states.higherKey(year));
    }
}
