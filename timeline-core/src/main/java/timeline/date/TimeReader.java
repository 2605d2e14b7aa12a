package timeline.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import timeline.date.EdtfRejected.Reason;

/** Reads what follows a day: T, a time to the second, and an offset where there is one. */
final class TimeReader {
    private static final String DIGITS = "0123456789";

    private final Cursor cursor;

    private TimeReader(Cursor cursor) {
        this.cursor = cursor;
    }

    static Written read(Cursor cursor, LocalDate day) {
        TimeReader reader = new TimeReader(cursor);
        cursor.take('T');
        LocalTime time = reader.time();
        if (cursor.done()) {
            return new Written.Moment(day.atTime(time), null);
        }
        ZoneOffset offset = reader.offset();
        cursor.requireDone();
        return new Written.Moment(day.atTime(time), offset);
    }

    private LocalTime time() {
        int from = cursor.at();
        int hour = twoDigits();
        colon();
        int minute = twoDigits();
        colon();
        int second = twoDigits();
        if (cursor.peek() == '.' || cursor.peek() == ',') {
            throw cursor.rejected(Reason.FRACTION_OF_SECOND);
        }
        try {
            return LocalTime.of(hour, minute, second);
        } catch (DateTimeException noSuchTime) {
            throw cursor.rejectedAt(from, Reason.NO_SUCH_TIME);
        }
    }

    private ZoneOffset offset() {
        int from = cursor.at();
        if (cursor.take('Z')) {
            return ZoneOffset.UTC;
        }
        boolean west = cursor.peek() == '-';
        if (!cursor.take('-') && !cursor.take('+')) {
            throw cursor.unexpected();
        }
        String hours = cursor.takeWhile(DIGITS);
        String minutes = cursor.take(':') ? cursor.takeWhile(DIGITS) : "00";
        if (hours.length() != 2 || minutes.length() != 2) {
            throw cursor.rejectedAt(from, Reason.NO_SUCH_OFFSET);
        }
        int sign = west ? -1 : 1;
        try {
            return ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(hours), sign * Integer.parseInt(minutes));
        } catch (DateTimeException noSuchOffset) {
            throw cursor.rejectedAt(from, Reason.NO_SUCH_OFFSET);
        }
    }

    private void colon() {
        if (!cursor.take(':')) {
            throw cursor.rejected(Reason.TIME_INCOMPLETE);
        }
    }

    private int twoDigits() {
        int from = cursor.at();
        String written = cursor.takeWhile(DIGITS);
        if (written.length() != 2) {
            throw cursor.rejectedAt(from, Reason.TIME_INCOMPLETE);
        }
        return Integer.parseInt(written);
    }
}
