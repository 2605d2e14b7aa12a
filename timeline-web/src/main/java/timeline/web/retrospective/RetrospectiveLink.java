package timeline.web.retrospective;

import java.util.Map;
import timeline.life.Timeline;
import timeline.review.ReviewState;
import timeline.web.Address;

/**
 * The way from a year to its retrospective.
 *
 * @param state {@code none}, {@code draft} or {@code published}
 */
public record RetrospectiveLink(String address, String state) {

    /** The link of a year. */
    public static RetrospectiveLink of(Timeline timeline, int year, Map<Integer, ReviewState> states) {
        return new RetrospectiveLink(
                Address.retrospective(timeline, year),
                states.getOrDefault(year, ReviewState.NONE).key());
    }
}
