package timeline.date;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What a text was read as. */
sealed interface Written {

    Span in(ZoneId zone);

    /** One date: something happened once, on one of its days. */
    record Single(Days days) implements Written {
        @Override
        public Span in(ZoneId zone) {
            LocalDate first = days.first();
            LocalDate last = days.last();
            boolean certain = days.certain();
            return new Span(first, last, first, last, certain, certain, days.wholeYear(), false, false, false, false);
        }
    }

    /** A time of day; without an offset it is told in the zone of the timeline. */
    record Moment(LocalDateTime time, @Nullable ZoneOffset offset) implements Written {

        LocalDateTime at(ZoneId zone) {
            return offset == null
                    ? time
                    : time.atOffset(offset).atZoneSameInstant(zone).toLocalDateTime();
        }

        @Override
        public Span in(ZoneId zone) {
            return new Single(Days.day(at(zone).toLocalDate())).in(zone);
        }
    }

    /**
     * It lasted.
     *
     * @param start null when the start is open or unknown
     * @param end null when the end is open or unknown
     * @param ongoing the end is open, {@code /..}
     */
    record Interval(@Nullable Days start, @Nullable Days end, boolean ongoing) implements Written {

        boolean endUnknown() {
            return end == null && !ongoing;
        }

        Interval endingAt(Days last) {
            return new Interval(start, last, false);
        }

        boolean endsBeforeItStarts() {
            return start != null && end != null && end.last().isBefore(start.first());
        }

        @Override
        public Span in(ZoneId zone) {
            LocalDate earliest = start == null ? null : start.first();
            LocalDate latest = end == null ? null : end.last();
            return new Span(
                    earliest,
                    earlier(start == null ? null : start.last(), latest),
                    later(end == null ? null : end.first(), end == null ? null : earliest),
                    latest,
                    start != null && start.certain(),
                    end == null ? ongoing : end.certain(),
                    (start == null || start.wholeYear()) && (end == null || end.wholeYear()),
                    true,
                    false,
                    ongoing,
                    endUnknown());
        }
    }

    /** A one-of range: it happened once, some time between two dates, either of which may be missing. */
    record Between(@Nullable Days from, @Nullable Days to) implements Written {

        boolean endsBeforeItStarts() {
            return from != null && to != null && to.last().isBefore(from.first());
        }

        @Override
        public Span in(ZoneId zone) {
            LocalDate first = from == null ? null : from.first();
            LocalDate last = to == null ? null : to.last();
            boolean wholeYear = (from == null || from.wholeYear()) && (to == null || to.wholeYear());
            return new Span(first, last, first, last, false, false, wholeYear, false, true, false, false);
        }
    }

    // Nothing begins after it ended, nor ends before it began: 2022/2022-03 began in March at the latest.
    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
