package timeline.date.typed;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import timeline.date.Edtf;

/**
 * A day of the week by itself.
 *
 * @param shift -1 for last, 0 for this, 1 for next; null when none was said
 */
record Weekday(DayOfWeek day, @Nullable Integer shift) implements Mention {

    @Override
    public List<Piece> pieces(LocalDate today) {
        if (shift == null) {
            LocalDate recent = today.with(TemporalAdjusters.previousOrSame(day));
            return List.of(Piece.day(recent).noting(Note.of("dayOfWeekAssumed", Edtf.of(recent.toString()))));
        }
        LocalDate thisWeeks = Week.of(today).day(day);
        return switch (shift) {
            case 0 -> List.of(Piece.day(thisWeeks));
            case -1 -> nearOrWeekBeyond(today.with(TemporalAdjusters.previous(day)), thisWeeks, -1);
            case 1 -> nearOrWeekBeyond(today.with(TemporalAdjusters.next(day)), thisWeeks, 1);
            default -> List.of(Piece.day(thisWeeks.plusWeeks(shift)));
        };
    }

    // On a Friday, "last Tuesday" is the one three days ago to some people, and the one of last week to others.
    private static List<Piece> nearOrWeekBeyond(LocalDate near, LocalDate thisWeeks, int shift) {
        return near.equals(thisWeeks)
                ? List.of(Piece.day(near), Piece.day(near.plusWeeks(shift)))
                : List.of(Piece.day(near));
    }
}
