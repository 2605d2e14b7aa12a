package timeline.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import timeline.date.EdtfRejected.Reason;

/** Reads one date, from the year down to the day, with its qualifiers and unspecified digits. */
final class DateReader {
    private static final String DIGITS = "0123456789";
    private static final String DIGITS_OR_X = DIGITS + "X";
    private static final String QUALIFIERS = "?~%";

    private final Cursor cursor;
    private boolean certain = true;

    private DateReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Leaves the cursor at the first character that does not belong to the date. */
    static Days read(Cursor cursor) {
        DateReader reader = new DateReader(cursor);
        Days days = reader.date();
        return days.asCertain(reader.certain);
    }

    private Days date() {
        qualifier();
        int from = cursor.at();
        Days year = new YearReader(cursor).read();
        qualifier();
        if (cursor.peek() != '-') {
            return year;
        }
        if (year.first().getYear() != year.last().getYear()) {
            throw cursor.rejectedAt(from, Reason.UNSPECIFIED_DIGITS);
        }
        if (year.first().getYear() > YearReader.LAST_OF_FOUR_DIGITS) {
            throw cursor.rejected(Reason.LONG_YEAR);
        }
        return month(year);
    }

    private Days month(Days year) {
        cursor.take('-');
        qualifier();
        int from = cursor.at();
        String written = twoDigits(Reason.NO_SUCH_MONTH);
        qualifier();
        if (written.equals("XX")) {
            return cursor.peek() == '-' ? unspecifiedDay(year) : year;
        }
        int number = Integer.parseInt(written);
        if (MonthGroup.known(number)) {
            return group(year, number);
        }
        if (number < 1 || number > 12) {
            throw cursor.rejectedAt(from, Reason.NO_SUCH_MONTH);
        }
        YearMonth month = YearMonth.of(year.first().getYear(), number);
        return cursor.peek() == '-' ? day(month) : Days.months(month, 1);
    }

    private Days group(Days year, int number) {
        if (cursor.peek() == '-') {
            throw cursor.rejected(Reason.DAY_OF_GROUP);
        }
        return MonthGroup.of(year.first().getYear(), number);
    }

    private Days day(YearMonth month) {
        cursor.take('-');
        qualifier();
        int from = cursor.at();
        String written = twoDigits(Reason.NO_SUCH_DAY);
        qualifier();
        if (written.equals("XX")) {
            return Days.months(month, 1);
        }
        int number = Integer.parseInt(written);
        try {
            return Days.day(LocalDate.of(month.getYear(), month.getMonth(), number));
        } catch (DateTimeException noSuchDay) {
            throw cursor.rejectedAt(from, Reason.NO_SUCH_DAY);
        }
    }

    // Level 1 leaves digits out from the right only: where the month is not known, neither is the day.
    private Days unspecifiedDay(Days year) {
        cursor.take('-');
        qualifier();
        int from = cursor.at();
        if (!twoDigits(Reason.NO_SUCH_DAY).equals("XX")) {
            throw cursor.rejectedAt(from, Reason.UNSPECIFIED_DIGITS);
        }
        qualifier();
        return year;
    }

    private String twoDigits(Reason otherwise) {
        int from = cursor.at();
        String written = cursor.takeWhile(DIGITS_OR_X);
        if (written.isEmpty() && !cursor.done()) {
            throw cursor.unexpected();
        }
        if (written.length() != 2) {
            throw cursor.rejectedAt(from, written.length() > 2 ? Reason.WEEK_OR_ORDINAL : otherwise);
        }
        if (written.indexOf('X') >= 0 && !written.equals("XX")) {
            throw cursor.rejectedAt(from, Reason.UNSPECIFIED_DIGITS);
        }
        return written;
    }

    private void qualifier() {
        if (!cursor.done() && QUALIFIERS.indexOf(cursor.peek()) >= 0) {
            cursor.take(cursor.peek());
            certain = false;
        }
    }
}
