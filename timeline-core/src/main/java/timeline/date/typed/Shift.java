package timeline.date.typed;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Last, this or next, said of a month, season or day of the year.
 *
 * @param by -2 before last, -1 last, 0 this, 1 next
 * @param vague "last March" may be that of last year, as in English; 지난 3월 is the one that has just passed
 */
record Shift(int by, boolean vague) {
    private static final int YEARS_AROUND = 8;

    List<Piece> pieces(CalendarDate date, LocalDate today) {
        Optional<Piece> current = nearest(date, today, 1, piece -> within(piece, today));
        return switch (by) {
            case 0 -> current.or(() -> date.pieceIn(today.getYear())).stream().toList();
            case 1 ->
                beside(
                        date,
                        today,
                        nearest(date, today, 1, piece -> piece.first().isAfter(today)),
                        current,
                        1);
            case -1 ->
                beside(
                        date,
                        today,
                        nearest(date, today, -1, piece -> piece.last().isBefore(today)),
                        current,
                        -1);
            default ->
                nearest(date, today, -1, piece -> piece.last().isBefore(today))
                        .flatMap(last -> date.pieceIn(yearOf(last) + by + 1))
                        .stream()
                        .toList();
        };
    }

    private List<Piece> beside(
            CalendarDate date, LocalDate today, Optional<Piece> near, Optional<Piece> current, int step) {
        Stream<Piece> other = Stream.empty();
        if (current.isPresent()) {
            // Said in August, "last summer" is last year's or the one that is passing.
            other = date.season() ? current.stream() : other;
        } else if (vague
                && near.filter(piece -> yearOf(piece) == today.getYear()).isPresent()) {
            other = date.pieceIn(today.getYear() + step).stream();
        }
        return Stream.concat(near.stream(), other).toList();
    }

    private static Optional<Piece> nearest(CalendarDate date, LocalDate today, int step, Predicate<Piece> wanted) {
        return IntStream.rangeClosed(0, YEARS_AROUND)
                .mapToObj(years -> date.pieceIn(today.getYear() + step * (years - 1)))
                .flatMap(Optional::stream)
                .filter(wanted)
                .findFirst();
    }

    private static boolean within(Piece piece, LocalDate day) {
        return !piece.first().isAfter(day) && !piece.last().isBefore(day);
    }

    private static int yearOf(Piece piece) {
        return piece.first().getYear();
    }
}
