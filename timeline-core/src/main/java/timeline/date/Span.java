package timeline.date;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The days that a date of life can mean in one time zone; every day is inclusive.
 *
 * @param earliest first day that it can mean; null when it is unbounded before
 * @param startLatest last day on which it can have begun; null only for {@code [a..]}
 * @param endEarliest first day on which it can have ended; null when the end is open or unknown, and for {@code [..b]}
 * @param latest last day that it can mean; null when it is ongoing, its end is unknown, or it is {@code [a..]}
 * @param startCertain false for {@code ~ ? %}, one-of ranges and a start that nobody knows; precision alone leaves it true
 * @param endCertain the same for the end; true for an ongoing one
 * @param wholeYear nothing better than the year is known of its start and of its end, where it has them
 * @param interval it was written with a {@code /}: it lasted, rather than happened at a time within the span
 * @param someTimeBetween a one-of range: one day, nobody knows which
 */
public record Span(
        @Nullable LocalDate earliest,
        @Nullable LocalDate startLatest,
        @Nullable LocalDate endEarliest,
        @Nullable LocalDate latest,
        boolean startCertain,
        boolean endCertain,
        boolean wholeYear,
        boolean interval,
        boolean someTimeBetween,
        boolean ongoing,
        boolean endUnknown) {

    /** By first day, unbounded ones first; then by last day, those without one last. */
    public static final Comparator<Span> BY_TIME = comparing(Span::earliest, nullsFirst(naturalOrder()))
            .thenComparing(Span::latest, nullsLast(naturalOrder()));
}
