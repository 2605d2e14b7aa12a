package timeline.chronicle;

import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import timeline.chronicle.YearFacts.Change;
import timeline.chronicle.YearFacts.Comparison;
import timeline.chronicle.YearFacts.First;
import timeline.chronicle.YearFacts.Lasting;
import timeline.date.Span;
import timeline.kind.Kinds;
import timeline.text.Names;

/**
 * Makes the facts of a year of what lies on it.
 *
 * @param today where the timeline is lived: what goes on has lasted until then
 * @param kindsBefore the kinds that there can have been before the year
 * @param technologiesBefore the technologies named before the year, in lower case
 */
record YearFactsFold(int year, LocalDate today, Names names, Set<String> kindsBefore, Set<String> technologiesBefore) {

    /**
     * The facts.
     *
     * @param onTheYear in order
     * @param onTheYearBefore in any order
     */
    YearFacts fold(List<ChronicleEntry> onTheYear, List<ChronicleEntry> onTheYearBefore) {
        Map<String, Integer> happenings = YearCounts.happeningsByKind(onTheYear);
        return new YearFacts(
                year,
                YearCounts.of(onTheYear, year),
                happenings,
                firsts(onTheYear),
                longest(onTheYear),
                new Comparison(year - 1, changes(YearCounts.happeningsByKind(onTheYearBefore), happenings)),
                newTechnologies(onTheYear),
                happenings.getOrDefault("hire-made", 0));
    }

    private List<First> firsts(List<ChronicleEntry> onTheYear) {
        Map<String, ChronicleEntry> first = new LinkedHashMap<>();
        onTheYear.stream()
                .filter(entry -> !kindsBefore.contains(entry.content().kind()))
                .forEach(entry -> first.putIfAbsent(entry.content().kind(), entry));
        return first.values().stream().filter(this::begins).map(this::first).toList();
    }

    private boolean begins(ChronicleEntry entry) {
        return inYear(entry.span().earliest()) && inYear(entry.span().startLatest());
    }

    private boolean inYear(@Nullable LocalDate day) {
        return day != null && day.getYear() == year;
    }

    private First first(ChronicleEntry entry) {
        String kind = entry.content().kind();
        String label = Kinds.find(kind)
                .map(known -> known.label().in(names.language()))
                .orElse(kind);
        return new First(entry.id(), kind, label, title(entry), when(entry));
    }

    private List<Lasting> longest(List<ChronicleEntry> onTheYear) {
        return onTheYear.stream()
                .filter(entry -> entry.span().interval() && !entry.span().endUnknown())
                .filter(entry ->
                        inYear(entry.span().earliest()) || inYear(entry.span().latest()))
                .map(entry -> new Lasting(entry.id(), title(entry), when(entry), days(entry.span())))
                .filter(lasting -> lasting.days() > 0)
                .sorted(comparingInt(Lasting::days).reversed())
                .limit(YearFacts.LONGEST)
                .toList();
    }

    private int days(Span span) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        LocalDate earliest = span.earliest();
        LocalDate latest = span.latest() == null ? today : span.latest();
        LocalDate start = earliest == null || earliest.isBefore(first) ? first : earliest;
        LocalDate end = latest.isAfter(last) ? last : latest;
        return (int) ChronoUnit.DAYS.between(start, end) + 1;
    }

    private static Map<String, Change> changes(Map<String, Integer> before, Map<String, Integer> now) {
        Map<String, Change> changes = new TreeMap<>();
        Stream.concat(before.keySet().stream(), now.keySet().stream())
                .forEach(kind -> changes.put(kind, Change.of(before.getOrDefault(kind, 0), now.getOrDefault(kind, 0))));
        return changes;
    }

    private List<String> newTechnologies(List<ChronicleEntry> onTheYear) {
        List<String> technologies = new ArrayList<>();
        Set<String> seen = new HashSet<>(technologiesBefore);
        for (ChronicleEntry entry : onTheYear) {
            entry.content().details().path("technologies").valueStream().forEach(named -> {
                if (begins(entry) && seen.add(named.asString().toLowerCase(Locale.ROOT))) {
                    technologies.add(named.asString());
                }
            });
        }
        return List.copyOf(technologies);
    }

    private String title(ChronicleEntry entry) {
        return entry.content().title().in(names.language());
    }

    private static String when(ChronicleEntry entry) {
        return entry.content().when().text();
    }
}
