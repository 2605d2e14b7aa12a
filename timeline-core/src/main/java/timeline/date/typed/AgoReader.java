package timeline.date.typed;

import java.time.YearMonth;
import java.util.List;

/** Reads how long ago something was, or how far ahead: two weeks ago, 3개월 전, 사흘 후. */
final class AgoReader {
    private static final int MOST_YEARS = 200; // 2022년 전 is before 2022, not 2022 years ago
    private static final List<Kind> UNITS =
            List.of(Kind.DAY, Kind.DAY_MARK, Kind.WEEK, Kind.MONTHS, Kind.YEARS, Kind.YEAR_MARK);

    private final Tokens tokens;
    private final Slots slots;
    private final Grammar grammar;

    AgoReader(Tokens tokens, Slots slots, Grammar grammar) {
        this.tokens = tokens;
        this.slots = slots;
        this.grammar = grammar;
    }

    boolean read() {
        for (Kind direction : List.of(Kind.AGO, Kind.AFTER)) {
            int sign = direction == Kind.AGO ? -1 : 1;
            if (about(direction)) {
                slots.about();
            }
            for (Kind oneWord : List.of(Kind.DAYS, Kind.ONE_WEEK, Kind.HALF_YEAR)) {
                if (tokens.startsWith(oneWord, direction)) {
                    return inOneWord(sign);
                }
            }
            for (Kind unit : UNITS) {
                if (tokens.startsWith(Kind.NUMBER, unit, direction) || tokens.startsWith(Kind.COUNT, unit, direction)) {
                    return counted(sign, unit);
                }
            }
        }
        return false;
    }

    /** 5년쯤 전 is 5년 전쯤: takes out the word between. */
    private boolean about(Kind direction) {
        for (Kind span : List.of(Kind.DAYS, Kind.ONE_WEEK, Kind.HALF_YEAR)) {
            if (tokens.startsWith(span, Kind.ABOUT, direction)) {
                return tokens.takeOut(1);
            }
        }
        for (Kind unit : UNITS) {
            if (tokens.startsWith(Kind.NUMBER, unit, Kind.ABOUT, direction)
                    || tokens.startsWith(Kind.COUNT, unit, Kind.ABOUT, direction)) {
                return tokens.takeOut(2);
            }
        }
        return false;
    }

    private boolean inOneWord(int sign) {
        Token span = tokens.take();
        tokens.take();
        return switch (span.kind()) {
            case DAYS -> count(sign * span.value(), Kind.DAY);
            case ONE_WEEK -> count(sign, Kind.WEEK);
            default -> count(sign * 6, Kind.MONTHS);
        };
    }

    private boolean counted(int sign, Kind unit) {
        int number = tokens.value(0);
        boolean years = unit == Kind.YEARS || unit == Kind.YEAR_MARK;
        if (years && number > MOST_YEARS) {
            return false;
        }
        tokens.skip(3);
        return count(sign * number, unit);
    }

    // Days are counted exactly; of weeks, months and years people keep only the rough number.
    private boolean count(int number, Kind unit) {
        switch (unit) {
            case DAY, DAY_MARK -> slots.date(grammar.today().plusDays(number));
            case WEEK -> slots.week(number, true);
            case MONTHS -> {
                slots.month(YearMonth.from(grammar.today()).plusMonths(number));
                slots.about();
            }
            default -> {
                slots.year(grammar.today().getYear() + number);
                slots.aboutUnlessMonth();
            }
        }
        return true;
    }
}
