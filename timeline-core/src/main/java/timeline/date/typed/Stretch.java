package timeline.date.typed;

import java.time.YearMonth;
import java.util.List;

/** The part of a month, season, year or decade that was said: its beginning, middle or end. */
enum Stretch {
    BEGINNING(1, 10, 1, 3, 0, 3),
    EARLY(1, 10, 1, 3, 0, 3),
    MIDDLE(11, 20, 5, 8, 4, 6),
    LATE(21, 31, 10, 12, 7, 9),
    END(21, 31, 10, 12, 7, 9);

    private final int firstDay;
    private final int lastDay;
    private final int firstMonth;
    private final int lastMonth;
    private final int firstYear;
    private final int lastYear;

    Stretch(int firstDay, int lastDay, int firstMonth, int lastMonth, int firstYear, int lastYear) {
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.firstMonth = firstMonth;
        this.lastMonth = lastMonth;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
    }

    /** Ten days: the Korean 초순, 중순 and 하순 are just those. */
    Piece of(YearMonth month) {
        int last = Math.min(lastDay, month.lengthOfMonth());
        return Piece.part(month.atDay(firstDay).toString(), month.atDay(last).toString(), month.toString());
    }

    /** The end of a year is about December; late in a year can also be earlier than that. */
    List<Piece> of(int year) {
        String whole = Years.write(year);
        Piece months = Piece.part(month(whole, firstMonth), month(whole, lastMonth), whole);
        return switch (this) {
            case BEGINNING -> List.of(Piece.date(whole + "-01~"));
            case EARLY -> List.of(Piece.date(whole + "-01~"), months);
            case MIDDLE -> List.of(months);
            case LATE -> List.of(Piece.date(whole + "-12~"), months);
            case END -> List.of(Piece.date(whole + "-12~"));
        };
    }

    /** A third of the months: about one of a season, two of a half year. */
    Piece of(YearMonth first, int months, String whole) {
        int third = months / 3;
        YearMonth from = first.plusMonths((long) third * (firstYear == 0 ? 0 : firstYear == 4 ? 1 : 2));
        return third == 1
                ? Piece.date(from + "~")
                : Piece.part(from.toString(), from.plusMonths(third - 1L).toString(), whole);
    }

    Piece ofDecade(int decade) {
        return Piece.part(
                Years.write(decade + firstYear),
                Years.write(decade + lastYear),
                Years.write(decade).substring(0, 3) + "X");
    }

    private static String month(String year, int month) {
        return year + (month < 10 ? "-0" : "-") + month;
    }
}
