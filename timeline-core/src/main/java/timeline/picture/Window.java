package timeline.picture;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import timeline.chronicle.YearItem;

/**
 * The days that a picture shows.
 *
 * @param from the first day
 * @param to the last day, inclusive
 */
public record Window(LocalDate from, LocalDate to) {

    private static final int LONGEST_BY_DAY = 62;

    public Window {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a window ends before it begins: " + from + " to " + to);
        }
    }

    /** The days of a month. */
    public static Window of(YearMonth month) {
        return new Window(month.atDay(1), month.atEndOfMonth());
    }

    static Window of(int year) {
        return new Window(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    boolean byDay() {
        return days() <= LONGEST_BY_DAY;
    }

    boolean wholeYear() {
        return days() > 364;
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean shows(YearItem item) {
        return !item.start().isAfter(to) && !item.end().isBefore(from);
    }
}
