package timeline.chronicle;

import java.util.List;
import java.util.Map;
import timeline.chronicle.YearTimeline.YearTotals;
import timeline.entry.EntryId;

/**
 * What can be said of a year without anybody writing it.
 *
 * @param happeningsByKind how many things happened, by kind key, counted as in {@link YearTotals#happenings()}
 * @param firsts the first entry of each kind that there was none of before, when it is certain to begin in the year
 * @param longest what lasted longest within the year, of what began or ended in it, longest first, at most {@value
 *     #LONGEST}
 * @param newTechnologies named for the first time, in the order of the year
 * @param hires how many people were hired
 */
public record YearFacts(
        int year,
        YearTotals totals,
        Map<String, Integer> happeningsByKind,
        List<First> firsts,
        List<Lasting> longest,
        Comparison comparedWith,
        List<String> newTechnologies,
        int hires) {

    /** How many of the longest are told. */
    public static final int LONGEST = 5;

    /**
     * An entry, the first of its kind.
     *
     * @param when the EDTF string as it was said
     */
    public record First(EntryId entry, String kind, String kindLabel, String title, String when) {}

    /**
     * Something that lasted.
     *
     * @param days how many days of the year it can have lasted, both ends counted
     */
    public record Lasting(EntryId entry, String title, String when, int days) {}

    /**
     * The year before beside this one.
     *
     * @param byKind every kind of either year, by key
     */
    public record Comparison(int year, Map<String, Change> byKind) {}

    /** How many things happened in the year before, and in this one. */
    public record Change(int before, int now, int difference) {

        static Change of(int before, int now) {
            return new Change(before, now, now - before);
        }
    }
}
