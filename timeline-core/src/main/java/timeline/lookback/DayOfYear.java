package timeline.lookback;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A day that comes again each year; 29 February comes on the 28th where there is no 29th. */
record DayOfYear(LocalDate day) {

    /** Of what is known less well than to a month nobody is reminded on a day. */
    private static final int LONGEST_DAYS = 31;

    /** The last earlier year in which it lies between two days, both inclusive; none when they are farther apart than a month. */
    OptionalInt yearBetween(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null || to == null || ChronoUnit.DAYS.between(from, to) >= LONGEST_DAYS) {
            return OptionalInt.empty();
        }
        return IntStream.rangeClosed(from.getYear(), Math.min(to.getYear(), day.getYear() - 1))
                .filter(year -> between(day.withYear(year), from, to) || leapDayBetween(year, from, to))
                .max();
    }

    private boolean leapDayBetween(int year, LocalDate from, LocalDate to) {
        boolean standsFor29th = day.getMonthValue() == 2 && day.getDayOfMonth() == 28 && !day.isLeapYear();
        LocalDate next = day.withYear(year).plusDays(1);
        return standsFor29th && next.getDayOfMonth() == 29 && between(next, from, to);
    }

    private static boolean between(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
