package timeline.date.typed;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import timeline.date.Edtf;

/** A day without its month: the 17th. */
record DayOfMonth(int day) implements Mention {

    /** The most recent one, the day itself included. */
    @Override
    public List<Piece> pieces(LocalDate today) {
        if (day < 1 || day > 31) {
            return List.of();
        }
        YearMonth month = YearMonth.from(today);
        while (!month.isValidDay(day) || month.atDay(day).isAfter(today)) {
            month = month.minusMonths(1);
        }
        return List.of(Piece.day(month.atDay(day)).noting(Note.of("monthAssumed", Edtf.of(month.toString()))));
    }
}
