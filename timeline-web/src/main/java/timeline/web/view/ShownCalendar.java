package timeline.web.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import timeline.chronicle.ChronicleEntry;
import timeline.chronicle.PartCounts;

/**
 * How much began in each month.
 *
 * @param unknown how many happenings may have begun in another month too
 */
record ShownCalendar(List<OfYear> years, int unknown) {

    /** Twelve months. */
    record OfYear(int year, List<Month> months) {}

    /**
     * A month.
     *
     * @param shade from 0 for nothing to 4 for the most of all
     */
    record Month(int month, int count, int shade) {}

    static ShownCalendar of(List<ChronicleEntry> entries) {
        PartCounts counts = new PartCounts(entries);
        Map<Integer, int[]> years = new TreeMap<>();
        int unknown = 0;
        int most = 1;
        for (ChronicleEntry entry : entries) {
            LocalDate first = entry.span().earliest();
            LocalDate last = entry.span().startLatest();
            int share = counts.share(entry);
            if (first != null && last != null && first.withDayOfMonth(1).equals(last.withDayOfMonth(1))) {
                int[] months = years.computeIfAbsent(first.getYear(), year -> new int[12]);
                months[first.getMonthValue() - 1] += share;
                most = Math.max(most, months[first.getMonthValue() - 1]);
            } else {
                unknown += share;
            }
        }
        List<OfYear> shown = new ArrayList<>();
        int highest = most;
        years.forEach((year, months) -> shown.add(new OfYear(year, months(months, highest))));
        return new ShownCalendar(shown, unknown);
    }

    private static List<Month> months(int[] counts, int most) {
        List<Month> months = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            months.add(new Month(i + 1, counts[i], (4 * counts[i] + most - 1) / most));
        }
        return months;
    }
}
