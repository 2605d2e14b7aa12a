package timeline.date.typed;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * A day of the week counted within its month: the first Monday of March.
 *
 * @param number from 1; -1 for the last
 */
record WeekdayOfMonth(CalendarDate month, DayOfWeek day, int number) implements Mention {

    @Override
    public List<Piece> pieces(LocalDate today) {
        return month.pieces(today).stream()
                .flatMap(whole -> dayOf(YearMonth.from(whole.first())).map(piece -> piece.noting(whole.notes())))
                .toList();
    }

    private Stream<Piece> dayOf(YearMonth whole) {
        LocalDate counted = whole.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(number, day));
        return YearMonth.from(counted).equals(whole) ? Stream.of(Piece.day(counted)) : Stream.empty();
    }
}
