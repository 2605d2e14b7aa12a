package timeline.date;

import java.util.Locale;

/** A text is not a date of life that timeline reads; its words say what to write instead. */
public final class EdtfRejected extends IllegalArgumentException {

    /** What was refused; stable, so that programs and translations can rely on it. */
    public enum Reason {
        EMPTY,
        WHITESPACE,
        NOT_A_DATE,
        UNEXPECTED,
        BASIC_FORMAT,
        WEEK_OR_ORDINAL,
        YEAR_LENGTH,
        LONG_YEAR,
        NEGATIVE_YEAR,
        EXPONENTIAL_YEAR,
        SIGNIFICANT_DIGITS,
        NO_SUCH_MONTH,
        NO_SUCH_DAY,
        DAY_OF_GROUP,
        UNSPECIFIED_DIGITS,
        QUALIFIER,
        NO_SUCH_TIME,
        TIME_WITHOUT_DAY,
        TIME_INCOMPLETE,
        FRACTION_OF_SECOND,
        TIME_IN_INTERVAL,
        NO_SUCH_OFFSET,
        LIST,
        SET,
        RANGE,
        SLASHES,
        NOTHING_KNOWN,
        ENDS_BEFORE_START,
        NOT_OPEN,
        END_NOT_A_DATE
    }

    private final Reason reason;
    private final String text;
    private final int at;

    EdtfRejected(Reason reason, String text, int at) {
        super(RejectionWords.of(reason, text, at, Locale.ENGLISH));
        this.reason = reason;
        this.text = text;
        this.at = at;
    }

    public Reason reason() {
        return reason;
    }

    /** Where in the refused text, counted from 0 in chars; its length when something is missing at the end. */
    public int at() {
        return at;
    }

    /** The message in Korean or, for every other language, in English. */
    public String messageIn(Locale locale) {
        return RejectionWords.of(reason, text, at, locale);
    }
}
