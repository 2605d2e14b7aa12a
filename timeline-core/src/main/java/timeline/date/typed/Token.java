package timeline.date.typed;

/**
 * One word, number or sign of a typed date.
 *
 * @param value what its kind counts; 0 where it counts nothing
 * @param text as it was typed, in lower case
 */
record Token(Kind kind, int value, String text) {

    Token(Kind kind, String text) {
        this(kind, 0, text);
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** A number of four digits cannot be anything but a year. */
    boolean isYear() {
        return kind == Kind.NUMBER && text.length() == 4;
    }
}
