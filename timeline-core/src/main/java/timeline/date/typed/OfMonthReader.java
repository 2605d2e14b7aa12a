package timeline.date.typed;

/** Reads what is counted within a month: the first week, the last Friday of March, 둘째 월요일, 마지막 주; and Mar-22. */
final class OfMonthReader {
    private static final int MOST = 5;
    private static final int LAST = -1;

    private final Tokens tokens;
    private final Slots slots;
    private final Grammar grammar;

    OfMonthReader(Tokens tokens, Slots slots, Grammar grammar) {
        this.tokens = tokens;
        this.slots = slots;
        this.grammar = grammar;
    }

    boolean read() {
        boolean lastOf = tokens.startsWith(Kind.SHIFT, Kind.WEEKDAY, Kind.FILLER, Kind.MONTH)
                || tokens.startsWith(Kind.SHIFT, Kind.WEEK, Kind.FILLER, Kind.MONTH);
        if (tokens.startsWith(Kind.FINAL) || (lastOf && tokens.value(0) == LAST)) {
            return counted(LAST);
        }
        if (tokens.startsWith(Kind.ORDINAL) && tokens.value(0) <= MOST) {
            return counted(tokens.value(0));
        }
        return monthAndNumber();
    }

    private boolean counted(int number) {
        Kind ordinal = tokens.peek().kind();
        if (tokens.startsWith(ordinal, Kind.WEEK)) {
            slots.weekOfMonth(number);
            tokens.skip(2);
            return true;
        }
        if (tokens.startsWith(ordinal, Kind.WEEKDAY)) {
            slots.weekday(tokens.value(1));
            slots.weekdayOfMonth(number);
            tokens.skip(2);
            return true;
        }
        return false;
    }

    /** Mar-22 is the 22nd of March to some people, and March 2022 to others and to spreadsheets. */
    private boolean monthAndNumber() {
        boolean twoDigits = tokens.startsWith(Kind.MONTH, Kind.DASH, Kind.NUMBER)
                && tokens.ahead(2).text().length() == 2;
        if (!twoDigits || grammar.korean()) {
            return false;
        }
        slots.month(tokens.value(0));
        if (grammar.order() == NumberOrder.YEAR_FIRST) {
            int year = Years.ofTwoDigits(tokens.value(2), grammar.today());
            slots.require(year <= grammar.today().getYear());
            slots.shortYear(tokens.ahead(2));
        } else {
            slots.day(tokens.value(2));
        }
        tokens.skip(3);
        return true;
    }
}
