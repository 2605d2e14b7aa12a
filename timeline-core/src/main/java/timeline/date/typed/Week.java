package timeline.date.typed;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A week, its weekend, or a day of it.
 *
 * @param about it was counted back from today, so that the days beside it may be meant
 */
record Week(LocalDate monday, @Nullable DayOfWeek day, boolean weekend, boolean about) implements Mention {

    static Week of(LocalDate day) {
        return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), null, false, false);
    }

    LocalDate day(DayOfWeek day) {
        return monday.plusDays(day.getValue() - 1L);
    }

    @Override
    public List<Piece> pieces(LocalDate today) {
        Piece piece = piece(monday.plusDays(today.getDayOfWeek().getValue() - 1L));
        return List.of(about && day == null ? piece : piece.noting(Note.of("weekFromMonday")));
    }

    private Piece piece(LocalDate sameWeekday) {
        if (day != null) {
            return Piece.day(day(day));
        }
        if (weekend) {
            return Piece.days(day(DayOfWeek.SATURDAY), day(DayOfWeek.SUNDAY));
        }
        return about ? Piece.date(sameWeekday + "~") : Piece.days(monday, day(DayOfWeek.SUNDAY));
    }
}
