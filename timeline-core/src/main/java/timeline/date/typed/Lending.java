package timeline.date.typed;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What one end of a phrase takes over from the other: 10~17일, March 10-17, 3월 초부터 말까지. */
final class Lending {
    private static final int FIRST_QUARTER = 33;
    private static final int LAST_QUARTER = 36;

    private Lending() {}

    /** The start, with what only the end said. */
    static Mention toStart(Mention start, Mention end) {
        if (start instanceof BareNumber bare) {
            return like(end, bare, true);
        }
        if (end instanceof CalendarDate whole && start instanceof CalendarDate part && part.stretchOnly()) {
            return part.ofMonth(whole.month());
        }
        return start instanceof DayOfMonth day ? beside(day, end, true) : start;
    }

    /** The end, with what only the start said. */
    static Mention toEnd(Mention end, Mention start) {
        if (end instanceof BareNumber bare) {
            return like(start, bare, false);
        }
        if (start instanceof CalendarDate whole && end instanceof CalendarDate part && part.stretchOnly()) {
            CalendarDate lent = part.ofMonth(whole.month());
            return whole.year() == null ? lent : lent.in(whole.year());
        }
        return end instanceof DayOfMonth day ? beside(day, start, false) : end;
    }

    /** From the 10th to the 17th: the end is the most recent such day, the start the one before it. */
    static Mention settledStart(Mention start, Mention end, LocalDate today) {
        if (!(start instanceof DayOfMonth day) || !(end instanceof DayOfMonth)) {
            return start;
        }
        return end.pieces(today).stream()
                .findFirst()
                .map(piece -> beside(day, date(piece.first()), true))
                .orElse(start);
    }

    /** Without a month of its own a number is what the other end is most precise in. */
    private static Mention like(Mention other, BareNumber bare, boolean start) {
        int number = bare.number();
        if (!(other instanceof CalendarDate whole)) {
            return other instanceof DayOfMonth ? new DayOfMonth(number) : bare;
        }
        if (whole.day() != null) {
            return beside(new DayOfMonth(number), whole, start);
        }
        Integer month = whole.month();
        if (month == null) {
            return whole.year() == null ? bare : date(century(whole.year(), number), null, null);
        }
        if (whole.season()) {
            boolean quarter = month >= FIRST_QUARTER && month <= LAST_QUARTER && number >= 1 && number <= 4;
            return quarter ? date(null, FIRST_QUARTER + number - 1, null) : bare;
        }
        return number <= 12 ? date(null, number, null) : bare;
    }

    private static int century(int year, int twoDigits) {
        return year - year % 100 + twoDigits % 100;
    }

    /** A day in the month of the other end, or in the one beside it where the days would be in the wrong order. */
    private static Mention beside(DayOfMonth day, Mention other, boolean start) {
        if (!(other instanceof CalendarDate whole) || whole.month() == null || whole.season()) {
            return day;
        }
        Integer otherDay = whole.day();
        boolean across = otherDay != null && (start ? day.day() > otherDay : day.day() < otherDay);
        if (!across) {
            return date(whole.year(), whole.month(), day.day());
        }
        Integer year = whole.year();
        YearMonth month = YearMonth.of(year == null ? 1 : year, whole.month()).plusMonths(start ? -1 : 1);
        return date(year == null ? null : month.getYear(), month.getMonthValue(), day.day());
    }

    private static CalendarDate date(LocalDate day) {
        return date(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static CalendarDate date(@Nullable Integer year, @Nullable Integer month, @Nullable Integer day) {
        return new CalendarDate(year, month, day, null, null, null);
    }
}
