package timeline.date.typed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The start and the end of a phrase, each with the year that was said of it, of the other, or of neither. */
record Ends(Piece start, Piece end) {
    private static final int YEARS_AWAY = 8;

    /** What the two can mean, likeliest first. */
    static List<Ends> of(Point from, Point to, LocalDate today) {
        Mention lent = Lending.toStart(from.mention(), to.mention());
        Mention end = Lending.toEnd(to.mention(), lent);
        Mention start = Lending.settledStart(lent, end, today);
        return between(start, end, today).stream()
                .map(ends -> ends.finished(from, to))
                .toList();
    }

    private Ends finished(Point from, Point to) {
        return new Ends(
                from.finish(List.of(start)).getFirst(), to.finish(List.of(end)).getFirst());
    }

    private static List<Ends> between(Mention start, Mention end, LocalDate today) {
        boolean startOpen = start instanceof CalendarDate date && !date.yearKnown();
        boolean endOpen = end instanceof CalendarDate date && !date.yearKnown();
        if (startOpen && !endOpen) {
            return end.pieces(today).stream()
                    .flatMap(piece -> before((CalendarDate) start, piece).stream())
                    .toList();
        }
        List<Ends> ends = new ArrayList<>();
        for (Piece first : start.pieces(today)) {
            Stream<Ends> after = endOpen
                    ? after(first, (CalendarDate) end).stream()
                    : end.pieces(today).stream().map(last -> new Ends(first, last));
            after.forEach(ends::add);
        }
        if (startOpen
                && endOpen
                && !ends.isEmpty()
                && ends.getFirst().end().first().isAfter(today)) {
            ends.addAll(aYearEarlier((CalendarDate) start, (CalendarDate) end, ends.getFirst()));
        }
        return ends;
    }

    private static Optional<Ends> after(Piece first, CalendarDate end) {
        return IntStream.rangeClosed(0, YEARS_AWAY)
                .map(years -> first.first().getYear() + years)
                .mapToObj(year -> end.pieceIn(year)
                        .filter(last -> !last.last().isBefore(first.first()))
                        .map(last ->
                                year == first.first().getYear() ? last : last.noting(Note.of("endYearAssumed", year))))
                .flatMap(Optional::stream)
                .findFirst()
                .map(last -> new Ends(first, last));
    }

    private static Optional<Ends> before(CalendarDate start, Piece last) {
        int endYear = last.first().getYear();
        return IntStream.rangeClosed(0, YEARS_AWAY)
                .map(years -> endYear - years)
                .mapToObj(year -> start.pieceIn(year)
                        .filter(first -> !first.first().isAfter(last.last()))
                        .map(first -> year == endYear ? first : first.noting(Note.of("startYearAssumed", year))))
                .flatMap(Optional::stream)
                .findFirst()
                .map(first -> new Ends(first, last));
    }

    // Said in August, "from March to December" ends this December, or it ended last year.
    private static List<Ends> aYearEarlier(CalendarDate start, CalendarDate end, Ends later) {
        int year = later.start().first().getYear() - 1;
        return start.pieceIn(year).stream()
                .flatMap(first -> after(first.noting(Note.of("yearAssumed", year)), end).stream())
                .toList();
    }
}
