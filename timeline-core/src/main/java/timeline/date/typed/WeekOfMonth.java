package timeline.date.typed;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** A week counted within its month; a week belongs to the month of its Thursday (ISO 8601, KS X ISO 8601). */
record WeekOfMonth(CalendarDate month, int week) implements Mention {

    @Override
    public List<Piece> pieces(LocalDate today) {
        return month.pieces(today).stream()
                .flatMap(whole -> weekOf(YearMonth.from(whole.first())).stream()
                        .map(days -> days.noting(whole.notes()).noting(Note.of("weekOfMonth"))))
                .toList();
    }

    private List<Piece> weekOf(YearMonth month) {
        LocalDate thursday = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(week, DayOfWeek.THURSDAY));
        return YearMonth.from(thursday).equals(month)
                ? List.of(Piece.days(thursday.minusDays(3), thursday.plusDays(3)))
                : List.of();
    }
}
