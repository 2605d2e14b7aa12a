package timeline.web.year;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import timeline.chronicle.YearCount;

/**
 * The years on either side: the nearest on which something lies, or this year, where the next thing will be recorded.
 *
 * @param previous null when there is none
 * @param next null when there is none
 */
record YearLinks(@Nullable Integer previous, @Nullable Integer next) {

    static YearLinks of(int year, List<YearCount> years, int thisYear) {
        TreeSet<Integer> known = new TreeSet<>();
        known.add(thisYear);
        years.forEach(count -> known.add(count.year()));
        return new YearLinks(known.lower(year), known.higher(year));
    }
}
