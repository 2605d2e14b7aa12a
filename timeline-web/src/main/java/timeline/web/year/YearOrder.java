package timeline.web.year;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import timeline.chronicle.YearItem;
import timeline.chronicle.YearTimeline;
import timeline.kind.Lane;

/**
 * Puts the items of a year's lanes into one list by month. Within a group every lane keeps the order that it has in the
 * picture; between lanes the earliest comes next.
 */
final class YearOrder {

    private YearOrder() {}

    /** Where an item stands: before everything, in the month in which it began, or after all months. */
    sealed interface Part {
        /** It was there before the days that are shown. */
        record Earlier() implements Part {}

        record Month(YearMonth month) implements Part {}

        /** Nothing better than the year is known. */
        record ThisYear() implements Part {}
    }

    /**
     * The items by part, parts in order; parts without items are left out.
     *
     * @param opened the month that is shown alone
     */
    static Map<Part, List<YearItem>> of(YearTimeline year, Optional<YearMonth> opened) {
        Map<Part, Map<Lane, Deque<YearItem>>> parts = new LinkedHashMap<>();
        parts.put(new Part.Earlier(), new EnumMap<>(Lane.class));
        for (int month = 1; month <= 12; month++) {
            parts.put(new Part.Month(YearMonth.of(year.year(), month)), new EnumMap<>(Lane.class));
        }
        parts.put(new Part.ThisYear(), new EnumMap<>(Lane.class));
        year.lanes()
                .forEach(lane -> lane.items().stream()
                        .filter(item -> shown(item, opened))
                        .forEach(item -> parts.getOrDefault(part(item, opened), new EnumMap<>(Lane.class))
                                .computeIfAbsent(lane.lane(), first -> new ArrayDeque<>())
                                .add(item)));
        Map<Part, List<YearItem>> merged = new LinkedHashMap<>();
        parts.forEach((part, lanes) -> {
            if (!lanes.isEmpty()) {
                merged.put(part, merge(lanes));
            }
        });
        return merged;
    }

    private static boolean shown(YearItem item, Optional<YearMonth> opened) {
        return opened.map(month -> !item.wholeYear()
                        && !item.start().isAfter(month.atEndOfMonth())
                        && !item.end().isBefore(month.atDay(1)))
                .orElse(true);
    }

    private static Part part(YearItem item, Optional<YearMonth> opened) {
        boolean before = item.continuesBefore()
                || opened.map(month -> item.start().isBefore(month.atDay(1))).orElse(false);
        if (before) {
            return new Part.Earlier();
        }
        return item.wholeYear() ? new Part.ThisYear() : new Part.Month(YearMonth.from(item.start()));
    }

    private static List<YearItem> merge(Map<Lane, Deque<YearItem>> lanes) {
        List<YearItem> merged = new ArrayList<>();
        while (!lanes.isEmpty()) {
            Lane next = lanes.entrySet().stream()
                    .min(Comparator.comparing(lane -> start(lane.getValue())))
                    .orElseThrow()
                    .getKey();
            Deque<YearItem> lane = lanes.getOrDefault(next, new ArrayDeque<>());
            merged.add(lane.removeFirst());
            if (lane.isEmpty()) {
                lanes.remove(next);
            }
        }
        return merged;
    }

    private static LocalDate start(Deque<YearItem> lane) {
        return lane.getFirst().start();
    }
}
