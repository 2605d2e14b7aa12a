package timeline.share;

import java.util.List;
import timeline.life.Timeline;

/**
 * What a link opens.
 *
 * @param timeline under the eyes of the link's circle
 * @param years the years that it shows, in order; empty for all
 */
public record Shared(Timeline timeline, List<Integer> years) {

    public Shared {
        years = List.copyOf(years);
    }

    /** Whether a year of four digits may be looked at. */
    public boolean shows(int year) {
        return year >= 1 && year <= 9999 && (years.isEmpty() || years.contains(year));
    }
}
