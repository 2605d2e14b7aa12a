package timeline.chronicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import timeline.chronicle.YearTimeline.YearTotals;
import timeline.date.Span;
import timeline.entry.EntryId;

/** What a year adds up to. */
final class YearCounts {

    private final Map<EntryId, ChronicleEntry> entries = new HashMap<>();
    private final Map<EntryId, List<ChronicleEntry>> parts = new HashMap<>();

    private YearCounts(List<ChronicleEntry> onTheYear) {
        onTheYear.forEach(entry -> entries.put(entry.id(), entry));
        onTheYear.stream()
                .filter(this::isPart)
                .forEach(part -> part.content()
                        .partOf()
                        .ifPresent(whole -> parts.computeIfAbsent(whole, first -> new ArrayList<>())
                                .add(part)));
    }

    static YearTotals of(List<ChronicleEntry> onTheYear, int year) {
        return new YearTotals(
                onTheYear.size(),
                new YearCounts(onTheYear).happenings(onTheYear),
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

    /** Counts that stay true: a whole and its parts of the same kind tell of the same things, so they count once. */
    private int happenings(List<ChronicleEntry> onTheYear) {
        return onTheYear.stream()
                .filter(entry -> !isPart(entry))
                .mapToInt(whole -> number(whole, new HashSet<>()))
                .sum();
    }

    /** The same for each kind; parts of another kind than their whole's are things of their own. */
    static Map<String, Integer> happeningsByKind(List<ChronicleEntry> onTheYear) {
        YearCounts counts = new YearCounts(onTheYear);
        Map<String, Integer> byKind = new TreeMap<>();
        onTheYear.stream()
                .filter(entry -> !counts.isPart(entry))
                .forEach(whole ->
                        byKind.merge(whole.content().kind(), counts.number(whole, new HashSet<>()), Integer::sum));
        return byKind;
    }

    private int number(ChronicleEntry entry, Set<EntryId> seen) {
        if (!seen.add(entry.id())) {
            return 0;
        }
        int sumOfParts = parts.getOrDefault(entry.id(), List.of()).stream()
                .mapToInt(part -> number(part, seen))
                .sum();
        return Math.max(entry.content().count(), sumOfParts);
    }

    private boolean isPart(ChronicleEntry entry) {
        return entry.content()
                .partOf()
                .map(entries::get)
                .filter(whole -> whole.content().kind().equals(entry.content().kind()))
                .isPresent();
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
