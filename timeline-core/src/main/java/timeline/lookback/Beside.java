package timeline.lookback;

import java.util.List;
import java.util.Map;
import timeline.chronicle.YearFacts.Change;
import timeline.chronicle.YearItem;
import timeline.chronicle.YearTimeline;

/**
 * A year and the year before it.
 *
 * @param byLane how many entries, by the key of every lane of either year
 * @param byKind how many things happened, by every kind of either year
 * @param begun what lasted, and is on this year alone
 * @param ended what lasted, was on the year before, and was over by the end of this one
 * @param wentOn what lasted, was on the year before, and went on beyond this one or to this day
 */
public record Beside(
        YearTimeline year,
        YearTimeline before,
        Map<String, Change> byLane,
        Map<String, Change> byKind,
        List<YearItem> begun,
        List<YearItem> ended,
        List<YearItem> wentOn) {}
