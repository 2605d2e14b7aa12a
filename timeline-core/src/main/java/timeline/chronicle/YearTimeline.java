package timeline.chronicle;

import java.util.List;
import java.util.Map;
import timeline.kind.Lane;
import timeline.life.TimelineId;

/**
 * One year of a timeline, ready to be shown: what lies on it, in order, and what it adds up to.
 *
 * @param language the language tag that its words are in
 * @param lanes the lanes that have items, in the order of {@link Lane}; items in the order that was said, then by date
 */
public record YearTimeline(
        TimelineId timeline,
        int year,
        String language,
        List<YearLane> lanes,
        List<YearStoryline> storylines,
        YearTotals totals) {

    /** A lane's items, in order. */
    public record YearLane(Lane lane, String label, List<YearItem> items) {}

    /** A thread through the year: the ids of its items, in order. */
    public record YearStoryline(String key, String title, List<String> items) {}

    /**
     * What the year adds up to.
     *
     * @param entries how many entries lie on the year
     * @param happenings how many things happened: counts added up, parts of a counted whole not twice
     * @param byMonth twelve numbers: entries that are certain to lie in that month
     */
    public record YearTotals(
            int entries,
            int happenings,
            Map<String, Integer> byLane,
            Map<String, Integer> byKind,
            Map<String, Integer> bySubject,
            List<Integer> byMonth) {}
}
