package timeline.date;

import java.util.regex.Pattern;
import timeline.date.EdtfRejected.Reason;

/** Reads a year: four digits, of which the last two may be unspecified, or Y and more than four digits. */
final class YearReader {
    static final int LAST_OF_FOUR_DIGITS = 9999;

    private static final Pattern UNSPECIFIED_FROM_THE_RIGHT = Pattern.compile("\\d\\d(\\d\\d|\\dX|XX)");
    private static final String DIGITS = "0123456789";
    private static final int YEAR = 4;
    private static final int YEAR_MONTH_DAY = 8;
    private static final int LONGEST = 9; // as far as java.time.LocalDate counts

    private final Cursor cursor;
    private final int from;

    YearReader(Cursor cursor) {
        this.cursor = cursor;
        this.from = cursor.at();
    }

    Days read() {
        if (cursor.take('Y')) {
            return longYear();
        }
        if (cursor.peek() == '-') {
            throw cursor.rejected(Reason.NEGATIVE_YEAR);
        }
        String written = cursor.takeWhile(DIGITS + "X");
        if (written.isEmpty()) {
            throw noYear();
        }
        requireSimple();
        requireFour(written.length());
        if (!UNSPECIFIED_FROM_THE_RIGHT.matcher(written).matches()) {
            throw cursor.rejectedAt(from, Reason.UNSPECIFIED_DIGITS);
        }
        return Days.years(number(written, '0'), number(written, '9'));
    }

    // September is not a year with significant digits, whatever its first letter.
    private EdtfRejected noYear() {
        boolean word = Character.isLetter(cursor.peek());
        EdtfRejected named = word ? cursor.rejected(Reason.NOT_A_DATE) : cursor.unexpected();
        return named.reason() == Reason.UNEXPECTED ? cursor.rejected(Reason.NOT_A_DATE) : named;
    }

    private void requireFour(int length) {
        if (length == YEAR_MONTH_DAY) {
            throw cursor.rejectedAt(from, Reason.BASIC_FORMAT);
        }
        if (length != YEAR) {
            throw cursor.rejectedAt(from, Reason.YEAR_LENGTH);
        }
    }

    private static int number(String written, char unspecified) {
        return Integer.parseInt(written.replace('X', unspecified));
    }

    private Days longYear() {
        if (cursor.peek() == '-') {
            throw cursor.rejected(Reason.NEGATIVE_YEAR);
        }
        String written = cursor.takeWhile(DIGITS);
        requireSimple();
        if (written.length() <= YEAR || written.length() > LONGEST || written.charAt(0) == '0') {
            throw cursor.rejectedAt(from, Reason.LONG_YEAR);
        }
        int year = Integer.parseInt(written);
        return Days.years(year, year);
    }

    // Said here, where the year ends, so that 1950S2 and Y17E7 are named for what they are.
    private void requireSimple() {
        switch (cursor.peek()) {
            case 'S', 'E', 'x' -> throw cursor.unexpected();
            default -> {}
        }
    }
}
