package timeline.date;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days that one written date stands for.
 *
 * @param certain it carries none of {@code ~ ? %}
 * @param wholeYear nothing better than the year was written
 */
record Days(LocalDate first, LocalDate last, boolean certain, boolean wholeYear) {

    static Days years(int first, int last) {
        return new Days(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), true, true);
    }

    static Days months(YearMonth first, int count) {
        return new Days(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth(), true, false);
    }

    static Days day(LocalDate day) {
        return new Days(day, day, true, false);
    }

    Days asCertain(boolean certain) {
        return new Days(first, last, certain, wholeYear);
    }

    boolean exact() {
        return certain && first.equals(last);
    }
}
