package timeline.date.typed;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the filled slots of one point mean together; nothing when they do not fit each other. */
final class Meaning {
    private static final int WINTER = 24;

    private final Slots said;

    Meaning(Slots said) {
        this.said = said;
    }

    Optional<Mention> mention() {
        placePart();
        said.lone.forEach(this::placeLone);
        placeStretchOfYear();
        return said.clash ? Optional.empty() : Optional.ofNullable(whole());
    }

    // Last quarter of 2022 is its fourth; without a year it is the quarter before this one.
    private void placePart() {
        Slots.ShiftedPart part = said.part;
        if (part == null) {
            return;
        }
        if (said.year != null) {
            said.clash |= part.by() != -1;
            said.month(part.first() + part.partsOfYear() - 1);
            return;
        }
        int months = Month.values().length / part.partsOfYear();
        YearMonth within = YearMonth.from(said.today).plusMonths((long) part.by() * months);
        said.year(within.getYear());
        said.month(part.first() + (within.getMonthValue() - 1) / months);
    }

    /** Beside a month a number is its day, and after that its year: 10 Mar 22. */
    private void placeLone(Token number) {
        if (calendarMonth() && said.day == null && number.value() <= 31) {
            said.day(number.value());
        } else if (said.month != null && said.year == null) {
            // March 98 was a year; March 32 is a slip, not the year 2032.
            said.require(Years.ofTwoDigits(number.value(), said.today) <= said.today.getYear());
            said.shortYear(number);
        } else {
            said.clash |= said.lone.size() > 1 || !onlyNumber();
        }
    }

    private void placeStretchOfYear() {
        if (!said.stretchOfYear) {
            return;
        }
        said.clash |= said.month != null;
        if (said.year == null) {
            boolean begun = said.stretch == Stretch.BEGINNING || said.today.getMonth() == Month.DECEMBER;
            int year = begun ? said.today.getYear() : said.today.getYear() - 1;
            said.year(year);
            said.notes.add(Note.of("yearAssumed", year));
        }
    }

    private @Nullable Mention whole() {
        if (said.bothYears) {
            return winter();
        }
        if (said.week != null || said.weekend) {
            return noDate() && said.stretch == null && said.decade == null ? week() : null;
        }
        if (said.decade != null) {
            return noDate() && said.weekday == null && said.shift == null
                    ? new Decade(said.decade, said.stretch)
                    : null;
        }
        if (!said.lone.isEmpty() && onlyNumber()) {
            return new BareNumber(said.lone.getFirst().value());
        }
        if (noDate() && said.weekday != null && said.weekdayOfMonth == null) {
            return said.stretch == null ? new Weekday(said.weekday, said.shift) : null;
        }
        return said.year == null && said.month == null && said.day != null ? dayOfMonth(said.day) : date();
    }

    private @Nullable Mention dayOfMonth(int day) {
        return said.stretch == null && said.weekday == null && said.shift == null ? new DayOfMonth(day) : null;
    }

    private @Nullable Mention date() {
        boolean nothing = noDate() && said.stretch == null;
        boolean dayTooMany = said.day != null && (!calendarMonth() || said.stretch != null);
        boolean idleShift = said.shift != null && (said.month == null || said.year != null);
        boolean idleWeekday = said.weekday != null && said.day == null && said.weekdayOfMonth == null;
        if (nothing || dayTooMany || idleShift || idleWeekday) {
            return null;
        }
        boolean ofMonth = said.weekOfMonth != null || said.weekdayOfMonth != null;
        if (ofMonth && (!calendarMonth() || said.day != null || said.stretch != null)) {
            return null;
        }
        Shift shift = said.shift == null ? null : new Shift(said.shift, said.vagueShift && said.day == null);
        if (said.weekdayOfMonth != null && said.weekday != null) {
            CalendarDate month = new CalendarDate(said.year, said.month, null, null, shift, null);
            return said.weekOfMonth == null ? new WeekdayOfMonth(month, said.weekday, said.weekdayOfMonth) : null;
        }
        CalendarDate date = new CalendarDate(said.year, said.month, said.day, said.stretch, shift, said.weekday);
        return said.weekOfMonth == null ? date : new WeekOfMonth(date, said.weekOfMonth);
    }

    private @Nullable Mention winter() {
        boolean more = said.day != null || said.stretch != null || said.weekday != null || said.shift != null;
        return said.year != null && said.month != null && said.month == WINTER && !more ? new Winter(said.year) : null;
    }

    private @Nullable Mention week() {
        Week week = said.week;
        if (week != null) {
            boolean twoDays = said.weekend && said.weekday != null;
            return said.shift == null && !twoDays
                    ? new Week(week.monday(), said.weekday, said.weekend, week.about())
                    : null;
        }
        if (said.weekday != null) {
            return null;
        }
        return new Week(Week.of(said.today.plusWeeks(weekendsFromNow())).monday(), null, true, false);
    }

    private int weekendsFromNow() {
        if (said.shift != null) {
            return said.shift;
        }
        said.notes.add(Note.of("weekendAssumed"));
        return said.today.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 ? 0 : -1;
    }

    private boolean noDate() {
        return said.year == null && said.month == null && said.day == null;
    }

    private boolean onlyNumber() {
        return noDate() && said.stretch == null && said.weekday == null && said.shift == null;
    }

    private boolean calendarMonth() {
        return said.month != null && said.month <= 12;
    }
}
