package timeline.date;

import timeline.date.EdtfRejected.Reason;

/** Walks over a part of a text and says where in the whole text it was stopped. */
final class Cursor {
    static final char NONE = '\0';

    private final String text;
    private final int to;
    private int at;

    Cursor(String text, int from, int to) {
        this.text = text;
        this.at = from;
        this.to = to;
    }

    boolean done() {
        return at >= to;
    }

    char peek() {
        return done() ? NONE : text.charAt(at);
    }

    boolean take(char expected) {
        if (peek() != expected) {
            return false;
        }
        at++;
        return true;
    }

    /** The allowed characters from here on, as far as they go. */
    String takeWhile(String allowed) {
        int from = at;
        while (!done() && allowed.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return text.substring(from, at);
    }

    int at() {
        return at;
    }

    void requireDone() {
        if (!done()) {
            throw unexpected();
        }
    }

    EdtfRejected rejected(Reason reason) {
        return rejectedAt(at, reason);
    }

    EdtfRejected rejectedAt(int place, Reason reason) {
        return new EdtfRejected(reason, text, place);
    }

    /** Names the form that the next character belongs to, where it belongs to one. */
    EdtfRejected unexpected() {
        return rejected(
                switch (peek()) {
                    case '?', '~', '%' -> Reason.QUALIFIER;
                    case ',' -> Reason.LIST;
                    case 'S' -> Reason.SIGNIFICANT_DIGITS;
                    case 'E' -> Reason.EXPONENTIAL_YEAR;
                    case 'X', 'x' -> Reason.UNSPECIFIED_DIGITS;
                    case '.' -> text.startsWith("..", at) ? Reason.RANGE : Reason.UNEXPECTED;
                    case 'W' -> Reason.WEEK_OR_ORDINAL;
                    default -> Character.isWhitespace(peek()) ? Reason.WHITESPACE : Reason.UNEXPECTED;
                });
    }
}
