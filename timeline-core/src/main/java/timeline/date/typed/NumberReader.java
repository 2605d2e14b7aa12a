package timeline.date.typed;

import java.util.List;

/** Reads what begins with digits: 2022년, 3월, 2022.03.10, 03/10/2022, or a number whose neighbours explain it. */
final class NumberReader {
    private static final List<Kind> SEPARATORS = List.of(Kind.DOT, Kind.SLASH, Kind.DASH);

    private final Tokens tokens;
    private final Slots slots;
    private final Grammar grammar;

    NumberReader(Tokens tokens, Slots slots, Grammar grammar) {
        this.tokens = tokens;
        this.slots = slots;
        this.grammar = grammar;
    }

    boolean read() {
        if (tokens.startsWith(Kind.COUNT, Kind.NUMBER) && grammar.korean()) {
            tokens.take(); // 한 3월쯤: 한 is "about" before a number
            slots.about();
            return true;
        }
        if (tokens.startsWith(Kind.SHORT_YEAR)) {
            slots.shortYear(tokens.take());
            tokens.skip(tokens.startsWith(Kind.YEAR_MARK) ? 1 : 0);
            return true;
        }
        if (!tokens.startsWith(Kind.NUMBER)) {
            return false;
        }
        return marked() || run() || single(tokens.take());
    }

    private boolean marked() {
        Token number = tokens.peek();
        if (tokens.startsWith(Kind.NUMBER, Kind.YEAR_MARK)) {
            year(number);
        } else if (tokens.startsWith(Kind.NUMBER, Kind.MONTH_MARK)) {
            slots.month(calendarMonth(number.value()));
        } else if (tokens.startsWith(Kind.NUMBER, Kind.DAY_MARK)) {
            slots.day(number.value());
        } else if (tokens.startsWith(Kind.NUMBER, Kind.DECADE_MARK)) {
            slots.decade(number.value());
        } else {
            return false;
        }
        tokens.skip(2);
        return true;
    }

    private boolean run() {
        for (Kind separator : SEPARATORS) {
            if (tokens.startsWith(Kind.NUMBER, separator, Kind.NUMBER, separator, Kind.NUMBER)) {
                slots.require(three(tokens.ahead(0), tokens.ahead(2), tokens.ahead(4)));
                tokens.skip(5);
                return true;
            }
            if (tokens.startsWith(Kind.NUMBER, separator, Kind.NUMBER)) {
                slots.require(two(tokens.ahead(0), tokens.ahead(2)));
                tokens.skip(3);
                return true;
            }
        }
        if (tokens.startsWith(Kind.NUMBER, Kind.NUMBER, Kind.NUMBER)
                && tokens.peek().isYear()) {
            slots.require(date(tokens.ahead(0), tokens.ahead(1), tokens.ahead(2)));
            tokens.skip(3);
            return true;
        }
        return false;
    }

    private boolean three(Token first, Token second, Token third) {
        if (first.isYear()) {
            return date(first, second, third);
        }
        if (third.isYear()) {
            return switch (grammar.order()) {
                case YEAR_FIRST -> false;
                case MONTH_FIRST -> date(third, first, second);
                case DAY_FIRST -> date(third, second, first);
            };
        }
        return shortYears(first, second, third);
    }

    // Koreans put a year of two digits first; elsewhere it is first only where no month or day could be.
    private boolean shortYears(Token first, Token second, Token third) {
        return switch (grammar.order()) {
            case YEAR_FIRST -> (grammar.korean() || first.value() > 12) && date(first, second, third);
            case MONTH_FIRST -> !grammar.korean() && date(third, first, second);
            case DAY_FIRST -> !grammar.korean() && date(third, second, first);
        };
    }

    private boolean two(Token first, Token second) {
        if (first.isYear() && second.value() % 100 == (first.value() + 1) % 100) {
            slots.years(first.value());
            return true;
        }
        if (first.isYear() || second.isYear()) {
            Token year = first.isYear() ? first : second;
            Token month = first.isYear() ? second : first;
            return !month.isYear() && yearAndMonth(year, month);
        }
        return switch (grammar.order()) {
            case YEAR_FIRST ->
                grammar.korean() && (first.value() > 12 ? yearAndMonth(first, second) : monthAndDay(first, second));
            case MONTH_FIRST -> monthAndDay(first, second);
            case DAY_FIRST -> !grammar.korean() && monthAndDay(second, first);
        };
    }

    private boolean date(Token year, Token month, Token day) {
        return !day.isYear() && yearAndMonth(year, month) && day(day);
    }

    private boolean yearAndMonth(Token year, Token month) {
        year(year);
        slots.month(calendarMonth(month.value()));
        return isMonth(month);
    }

    private boolean monthAndDay(Token month, Token day) {
        slots.month(calendarMonth(month.value()));
        return isMonth(month) && day(day);
    }

    private boolean day(Token day) {
        slots.day(day.value());
        return true;
    }

    private boolean single(Token number) {
        if (number.isYear()) {
            slots.year(number.value());
        } else {
            slots.lone(number);
        }
        return true;
    }

    private void year(Token number) {
        if (number.isYear()) {
            slots.year(number.value());
        } else {
            slots.shortYear(number);
        }
    }

    private static boolean isMonth(Token number) {
        return number.value() >= 1 && number.value() <= 12;
    }

    // 21 to 41 would be seasons and quarters to EDTF, but nobody types those after 월.
    private static int calendarMonth(int number) {
        return number > 12 ? 0 : number;
    }
}
