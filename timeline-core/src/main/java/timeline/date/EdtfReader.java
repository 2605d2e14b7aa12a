package timeline.date;

import org.jspecify.annotations.Nullable;
import timeline.date.EdtfRejected.Reason;

/** Reads a whole EDTF string: a date, a time of day, an interval or a one-of range. */
final class EdtfReader {
    private static final String OPEN = "..";

    private EdtfReader() {}

    static Written read(String text) {
        if (text.isEmpty()) {
            throw new EdtfRejected(Reason.EMPTY, text, 0);
        }
        int slash = text.indexOf('/');
        return switch (text.charAt(0)) {
            case '[' -> between(text);
            case '{' -> throw new EdtfRejected(Reason.SET, text, 0);
            default -> slash < 0 ? single(text) : interval(text, slash);
        };
    }

    private static Written single(String text) {
        Cursor cursor = new Cursor(text, 0, text.length());
        Days days = DateReader.read(cursor);
        if (!cursor.done() && cursor.peek() == 'T') {
            if (!days.exact()) {
                throw cursor.rejected(Reason.TIME_WITHOUT_DAY);
            }
            return TimeReader.read(cursor, days.first());
        }
        cursor.requireDone();
        return new Written.Single(days);
    }

    private static Written interval(String text, int slash) {
        if (text.indexOf('/', slash + 1) > 0) {
            throw new EdtfRejected(Reason.SLASHES, text, text.indexOf('/', slash + 1));
        }
        Days start = dateOrOpen(text, 0, slash, true);
        Days end = dateOrOpen(text, slash + 1, text.length(), true);
        boolean ongoing = text.startsWith(OPEN, slash + 1);
        if (start == null && end == null) {
            throw new EdtfRejected(Reason.NOTHING_KNOWN, text, 0);
        }
        Written.Interval interval = new Written.Interval(start, end, ongoing);
        if (interval.endsBeforeItStarts()) {
            throw new EdtfRejected(Reason.ENDS_BEFORE_START, text, slash + 1);
        }
        return interval;
    }

    private static Written between(String text) {
        int dots = text.indexOf(OPEN);
        int close = text.length() - 1;
        if (text.indexOf(',') > 0) {
            throw new EdtfRejected(Reason.LIST, text, text.indexOf(','));
        }
        if (dots < 0 || text.charAt(close) != ']') {
            throw new EdtfRejected(Reason.RANGE, text, dots < 0 ? 0 : text.length());
        }
        Days from = dateOrOpen(text, 1, dots, false);
        Days to = dateOrOpen(text, dots + OPEN.length(), close, false);
        if (from == null && to == null) {
            throw new EdtfRejected(Reason.NOTHING_KNOWN, text, 1);
        }
        Written.Between range = new Written.Between(from, to);
        if (range.endsBeforeItStarts()) {
            throw new EdtfRejected(Reason.ENDS_BEFORE_START, text, dots + OPEN.length());
        }
        return range;
    }

    private static @Nullable Days dateOrOpen(String text, int from, int to, boolean dotsAreOpen) {
        if (from == to || (dotsAreOpen && text.substring(from, to).equals(OPEN))) {
            return null;
        }
        Cursor cursor = new Cursor(text, from, to);
        Days days = DateReader.read(cursor);
        if (!cursor.done() && cursor.peek() == 'T') {
            throw cursor.rejected(Reason.TIME_IN_INTERVAL);
        }
        cursor.requireDone();
        return days;
    }
}
