package timeline.lookback;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import timeline.chronicle.Facts;
import timeline.chronicle.Moment;
import timeline.chronicle.YearFacts.Change;
import timeline.chronicle.YearItem;
import timeline.chronicle.YearTimeline;
import timeline.chronicle.Years;
import timeline.entry.EntryId;
import timeline.life.Timeline;
import timeline.text.Names;

/** Puts a year beside the one before it. */
@Component
public class YearsBeside {

    private final Years years;
    private final Facts facts;

    YearsBeside(Years years, Facts facts) {
        this.years = years;
        this.facts = facts;
    }

    /**
     * Reads both.
     *
     * @param year from 2 to 9999
     */
    public Beside read(Timeline timeline, int year, Moment moment, Names names) {
        YearTimeline now = years.year(timeline, year, moment, Optional.empty(), Optional.empty(), names);
        YearTimeline before = years.year(timeline, year - 1, moment, Optional.empty(), Optional.empty(), names);
        Set<EntryId> onNow = lasting(now).map(YearItem::id).collect(Collectors.toSet());
        Set<EntryId> onBefore = lasting(before).map(YearItem::id).collect(Collectors.toSet());
        List<YearItem> both =
                lasting(now).filter(item -> onBefore.contains(item.id())).toList();
        Stream<YearItem> beforeAlone = lasting(before).filter(item -> !onNow.contains(item.id()));
        return new Beside(
                now,
                before,
                lanes(before.totals().byLane(), now.totals().byLane()),
                facts.of(timeline, year, moment, names).comparedWith().byKind(),
                lasting(now).filter(item -> !onBefore.contains(item.id())).toList(),
                Stream.concat(beforeAlone, both.stream().filter(item -> !goesOn(item)))
                        .toList(),
                both.stream().filter(YearsBeside::goesOn).toList());
    }

    private static boolean goesOn(YearItem item) {
        return item.continuesAfter() || item.ongoing() || item.endUnknown();
    }

    private static Stream<YearItem> lasting(YearTimeline year) {
        return year.lanes().stream().flatMap(lane -> lane.items().stream()).filter(YearItem::interval);
    }

    private static Map<String, Change> lanes(Map<String, Integer> before, Map<String, Integer> now) {
        Map<String, Change> changes = new TreeMap<>();
        Stream.concat(before.keySet().stream(), now.keySet().stream()).forEach(lane -> {
            int then = before.getOrDefault(lane, 0);
            int today = now.getOrDefault(lane, 0);
            changes.put(lane, new Change(then, today, today - then));
        });
        return changes;
    }
}
