package timeline.tally;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import timeline.date.Span;

/**
 * On how many days something went on: a day on which several did counts once. What lasted counts from the first day on which
 * it can have begun to the last on which it can have ended, what is going on until today; what happened on a known day is one
 * day. What happened some time within longer, or ended nobody knows when, has no days that are known.
 */
final class GoneOn {

    private record Days(LocalDate first, LocalDate last) {}

    private GoneOn() {}

    /** Empty when no days are known. */
    static OptionalLong days(Stream<Span> spans, LocalDate today) {
        List<Days> known = spans.flatMap(span -> days(span, today).stream())
                .sorted(Comparator.comparing(Days::first).thenComparing(Days::last))
                .toList();
        if (known.isEmpty()) {
            return OptionalLong.empty();
        }
        List<Days> apart = new ArrayList<>();
        for (Days next : known) {
            Days before = apart.isEmpty() ? null : apart.getLast();
            if (before == null || next.first().isAfter(before.last())) {
                apart.add(next);
            } else if (next.last().isAfter(before.last())) {
                apart.set(apart.size() - 1, new Days(before.first(), next.last()));
            }
        }
        return OptionalLong.of(apart.stream()
                .mapToLong(days -> ChronoUnit.DAYS.between(days.first(), days.last()) + 1)
                .sum());
    }

    private static Optional<Days> days(Span span, LocalDate today) {
        LocalDate first = span.earliest();
        @Nullable LocalDate last = span.ongoing() ? today : span.latest();
        boolean known = span.interval() || (first != null && first.equals(last));
        return first == null || last == null || !known || last.isBefore(first)
                ? Optional.empty()
                : Optional.of(new Days(first, last));
    }
}
