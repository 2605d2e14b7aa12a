package timeline.chronicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import timeline.chronicle.YearTimeline.YearTotals;
import timeline.date.Span;

/** What a year adds up to. */
final class YearCounts {

    private YearCounts() {}

    static YearTotals of(List<ChronicleEntry> onTheYear, int year) {
        return new YearTotals(
                onTheYear.size(),
                happenings(onTheYear),
                count(onTheYear, entry -> entry.content().lane().key()),
                count(onTheYear, entry -> entry.content().kind()),
                count(onTheYear, entry -> entry.content().subject()),
                byMonth(onTheYear, year));
    }

    private static Map<String, Integer> count(List<ChronicleEntry> entries, Function<ChronicleEntry, String> by) {
        Map<String, Integer> counts = new TreeMap<>();
        entries.forEach(entry -> counts.merge(by.apply(entry), 1, Integer::sum));
        return counts;
    }

    private static int happenings(List<ChronicleEntry> onTheYear) {
        return happeningsByKind(onTheYear).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** How many things of each kind happened. */
    static Map<String, Integer> happeningsByKind(List<ChronicleEntry> onTheYear) {
        PartCounts counts = new PartCounts(onTheYear);
        Map<String, Integer> byKind = new TreeMap<>();
        onTheYear.stream()
                .filter(entry -> !counts.isPart(entry))
                .forEach(whole -> byKind.merge(whole.content().kind(), counts.number(whole), Integer::sum));
        return byKind;
    }

    /** Twelve numbers: what is certain to lie in that month of the year. */
    private static List<Integer> byMonth(List<ChronicleEntry> onTheYear, int year) {
        List<Integer> months = new ArrayList<>(Collections.nCopies(12, 0));
        for (ChronicleEntry entry : onTheYear) {
            Span span = entry.span();
            LocalDate earliest = span.earliest();
            LocalDate latest = span.latest();
            if (earliest != null && latest != null && earliest.getYear() == year && sameMonth(earliest, latest)) {
                int month = earliest.getMonthValue() - 1;
                months.set(month, months.get(month) + 1);
            }
        }
        return List.copyOf(months);
    }

    private static boolean sameMonth(LocalDate one, LocalDate other) {
        return one.getYear() == other.getYear() && one.getMonth() == other.getMonth();
    }
}
