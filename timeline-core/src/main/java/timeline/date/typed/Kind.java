package timeline.date.typed;

/** What a word, number or sign within a typed date stands for, whatever the language. */
enum Kind {
    /** Digits. */
    NUMBER,
    /** Two digits after an apostrophe: '22. */
    SHORT_YEAR,
    /** 17th, first; in Korean 첫째. */
    ORDINAL,
    /** A number written as a word, such as counts of days. */
    COUNT,
    YEAR_MARK,
    MONTH_MARK,
    DAY_MARK,
    DECADE_MARK,
    /** Its value is the first year, or two digits of it. */
    DECADE,
    MONTH,
    /** 1 is Monday. */
    WEEKDAY,
    WEEKEND,
    /** A season or half of a year, by its EDTF number. */
    PART_OF_YEAR,
    QUARTER,
    HALF,
    RELATIVE_DAY,
    RELATIVE_WEEK,
    RELATIVE_MONTH,
    RELATIVE_YEAR,
    /** Last, this, next. */
    SHIFT,
    DAY,
    WEEK,
    MONTHS,
    YEARS,
    HALF_YEAR,
    ONE_WEEK,
    /** A number of days in one word. */
    DAYS,
    AGO,
    /** A day of every year: its month times a hundred and its day. */
    HOLIDAY,
    /** Morning, night: a date has no place for it. */
    TIME_OF_DAY,
    /** The last of several; 마지막. */
    FINAL,
    /** With the value 1 it is of the year: 연초. */
    BEGINNING,
    EARLY,
    MIDDLE,
    LATE,
    /** With the value 1 it is of the year: 연말. */
    END,
    LAST_DAY,
    ABOUT,
    PERHAPS,
    FROM,
    SINCE,
    /** From then on, or at some time after: 이후. */
    ON_FROM,
    ONWARDS,
    TO,
    UNTIL,
    BETWEEN,
    AND,
    BEFORE,
    /** Before or in. */
    BY,
    AFTER,
    NOW,
    ONGOING,
    FILLER,
    DASH,
    SLASH,
    DOT,
    COMMA,
    TILDE,
    QUESTION,
    UNKNOWN
}
