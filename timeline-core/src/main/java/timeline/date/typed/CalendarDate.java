package timeline.date.typed;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import timeline.date.Edtf;

/**
 * A year, month or day, whose year may be missing.
 *
 * @param month 1 to 12, or the EDTF number of a season, quarter or half; null when only the year was named
 * @param day {@link #LAST_DAY} for the last of the month
 * @param weekday said beside the day
 */
record CalendarDate(
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable Integer day,
        @Nullable Stretch stretch,
        @Nullable Shift shift,
        @Nullable DayOfWeek weekday)
        implements Mention {
    static final int LAST_DAY = 99;

    private static final int YEARS_BACK = 8; // 29 February comes again after eight years at most
    private static final int WINTER = 24;
    private static final int FIRST_GROUP = 21;

    CalendarDate in(int other) {
        return new CalendarDate(other, month, day, stretch, null, weekday);
    }

    CalendarDate ofMonth(@Nullable Integer other) {
        return new CalendarDate(year, other, day, stretch, shift, weekday);
    }

    boolean yearKnown() {
        return year != null || shift != null;
    }

    boolean stretchOnly() {
        return year == null && month == null && day == null;
    }

    boolean season() {
        return month != null && month >= FIRST_GROUP;
    }

    @Override
    public List<Piece> pieces(LocalDate today) {
        if (year != null) {
            return piecesIn(year);
        }
        if (shift != null) {
            return shift.pieces(this, today);
        }
        return stretchOnly() ? List.of() : mostRecent(today).stream().toList();
    }

    /** The one of the latest year in which it has begun. */
    private Optional<Piece> mostRecent(LocalDate today) {
        return IntStream.rangeClosed(0, YEARS_BACK)
                .map(back -> today.getYear() - back)
                .mapToObj(candidate -> pieceIn(candidate)
                        .filter(piece -> !piece.first().isAfter(today))
                        .map(piece -> piece.noting(Note.of("yearAssumed", candidate))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private List<Piece> piecesIn(int said) {
        if (month == null && stretch != null) {
            return stretch.of(said);
        }
        Stream<Piece> pieces = pieceIn(said).stream();
        return month != null && month == WINTER
                ? Stream.concat(
                                pieces.map(piece -> piece.noting(Note.of("winterBegins", said))),
                                pieceIn(said - 1).map(piece -> piece.noting(Note.of("winterEnds", said))).stream())
                        .toList()
                : pieces.toList();
    }

    /** What it means in a year; empty when that year has no such day. */
    Optional<Piece> pieceIn(int candidate) {
        if (!Years.writable(candidate)) {
            return Optional.empty();
        }
        String written = Years.write(candidate);
        if (month == null) {
            return Optional.of(
                    stretch == null
                            ? Piece.date(written)
                            : stretch.of(candidate).getFirst());
        }
        if (season()) {
            return Optional.of(group(written + "-" + month));
        }
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        YearMonth yearMonth = YearMonth.of(candidate, month);
        if (day != null) {
            return day(yearMonth, day);
        }
        return Optional.of(stretch == null ? Piece.date(yearMonth.toString()) : stretch.of(yearMonth));
    }

    private Piece group(String written) {
        Piece whole = Piece.date(written);
        if (stretch == null) {
            return whole;
        }
        YearMonth from = YearMonth.from(whole.first());
        int months = (int) from.until(YearMonth.from(whole.last()), ChronoUnit.MONTHS) + 1;
        return stretch.of(from, months, written);
    }

    private Optional<Piece> day(YearMonth yearMonth, int number) {
        try {
            LocalDate date = number == LAST_DAY ? yearMonth.atEndOfMonth() : yearMonth.atDay(number);
            Piece piece = Piece.day(date);
            return Optional.of(
                    weekday == null || weekday == date.getDayOfWeek()
                            ? piece
                            : piece.noting(
                                    Note.of("otherWeekday", Edtf.of(date.toString()), date.getDayOfWeek(), weekday)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
