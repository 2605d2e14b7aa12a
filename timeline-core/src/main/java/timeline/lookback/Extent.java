package timeline.lookback;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import timeline.date.Span;

/**
 * How far something reaches, with edges that need not be known to the day; what goes on reaches to today. Bounds that
 * nobody knows are those of the calendar.
 *
 * @param start the first day on which it can have begun
 * @param startBy the last day on which it can have begun
 * @param endFrom the first day on which it can have ended
 * @param end the last day on which it can have ended
 */
record Extent(LocalDate start, LocalDate startBy, LocalDate endFrom, LocalDate end) {

    static Extent of(Span span, LocalDate today) {
        LocalDate start = or(span.earliest(), LocalDate.MIN);
        LocalDate startBy = or(span.startLatest(), later(start, today));
        LocalDate open = later(startBy, today);
        LocalDate end = or(span.latest(), open);
        LocalDate endFrom = span.ongoing() ? open : or(span.endEarliest(), span.interval() ? startBy : start);
        return new Extent(start, startBy, endFrom, end);
    }

    /** From the first beginning of either to the last end of either. */
    Extent and(Extent other) {
        return new Extent(
                earlier(start, other.start),
                earlier(startBy, other.startBy),
                later(endFrom, other.endFrom),
                later(end, other.end));
    }

    boolean canMeet(Extent other) {
        return !start.isAfter(other.end) && !other.start.isAfter(end);
    }

    /** Whatever the true dates are. */
    boolean surelyMeets(Extent other) {
        return !startBy.isAfter(other.endFrom) && !other.startBy.isAfter(endFrom);
    }

    /** Without a day between them, as far as can be. */
    boolean canGoOnAs(Extent next) {
        return follows(end, next.start);
    }

    boolean surelyGoesOnAs(Extent next) {
        return follows(endFrom, next.startBy);
    }

    private static boolean follows(LocalDate end, LocalDate next) {
        return ChronoUnit.DAYS.between(end, next) <= 1;
    }

    /** From 1: whatever was there was there on some day. */
    long atLeastDays() {
        return Math.max(1, days(startBy, endFrom));
    }

    long atMostDays() {
        return days(start, end);
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    private static LocalDate or(@Nullable LocalDate day, LocalDate otherwise) {
        return day == null ? otherwise : day;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
