package timeline.date.typed;

import java.time.LocalDate;
import java.util.List;

/** What one point of a phrase names: a date of the calendar, a week or a day of it, a decade, or a bare number. */
sealed interface Mention
        permits CalendarDate, DayOfMonth, Week, WeekOfMonth, Weekday, WeekdayOfMonth, Winter, Decade, BareNumber {

    /** What it can mean, likeliest first; empty when there is no such date or it cannot stand by itself. */
    List<Piece> pieces(LocalDate today);
}
