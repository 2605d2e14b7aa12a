package timeline.date.typed;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Reads the tokens of one point, whatever order they come in; all of them must make sense together. */
final class PointReader {
    private static final int FIRST_QUARTER = 33;
    private static final int FIRST_HALF = 40;

    private final Grammar grammar;
    private final Tokens tokens;
    private final Slots slots;

    private PointReader(List<Token> tokens, Grammar grammar) {
        this.grammar = grammar;
        this.tokens = new Tokens(tokens);
        this.slots = new Slots(grammar.today(), !grammar.korean());
    }

    static Optional<Point> read(List<Token> tokens, Grammar grammar) {
        return new PointReader(tokens, grammar).read();
    }

    private Optional<Point> read() {
        while (!tokens.done()) {
            boolean read = new AgoReader(tokens, slots, grammar).read()
                    || part()
                    || shifted()
                    || new NumberReader(tokens, slots, grammar).read()
                    || word(tokens.take());
            if (!read) {
                return Optional.empty();
            }
        }
        return slots.point();
    }

    /** A quarter or a half by its number: Q1, 1분기, 1/4분기, first half. */
    private boolean part() {
        if (tokens.startsWith(Kind.NUMBER, Kind.SLASH, Kind.NUMBER, Kind.QUARTER) && tokens.value(2) == 4) {
            return numbered(tokens.value(0), 4, FIRST_QUARTER, 4);
        }
        if (tokens.startsWith(Kind.NUMBER) && tokens.peek().isYear()) {
            return false;
        }
        if (new OfMonthReader(tokens, slots, grammar).read()) {
            return true;
        }
        for (Kind number : List.of(Kind.NUMBER, Kind.ORDINAL)) {
            if (tokens.startsWith(number, Kind.QUARTER)) {
                return numbered(tokens.value(0), 4, FIRST_QUARTER, 2);
            }
            if (tokens.startsWith(number, Kind.HALF)) {
                return numbered(tokens.value(0), 2, FIRST_HALF, 2);
            }
        }
        if (tokens.startsWith(Kind.QUARTER, Kind.NUMBER)) {
            return numbered(tokens.value(1), 4, FIRST_QUARTER, 2);
        }
        return tokens.startsWith(Kind.HALF, Kind.NUMBER) && numbered(tokens.value(1), 2, FIRST_HALF, 2);
    }

    private boolean numbered(int number, int parts, int first, int length) {
        tokens.skip(length);
        slots.month(first + number - 1);
        slots.require(number >= 1 && number <= parts);
        return true;
    }

    /** Last, this or next with a unit; said of a month, season or weekday it waits for that. */
    private boolean shifted() {
        if (!tokens.startsWith(Kind.SHIFT)) {
            return false;
        }
        int by = tokens.take().value();
        Kind unit = tokens.done() ? Kind.UNKNOWN : tokens.peek().kind();
        switch (unit) {
            case WEEK -> slots.week(by, false);
            case MONTHS -> slots.month(YearMonth.from(grammar.today()).plusMonths(by));
            case YEARS -> slots.year(grammar.today().getYear() + by);
            case QUARTER -> slots.part(new Slots.ShiftedPart(by, 4, FIRST_QUARTER));
            case HALF -> slots.part(new Slots.ShiftedPart(by, 2, FIRST_HALF));
            default -> slots.shift(by);
        }
        if (List.of(Kind.WEEK, Kind.MONTHS, Kind.YEARS, Kind.QUARTER, Kind.HALF).contains(unit)) {
            tokens.take();
        }
        return true;
    }

    private boolean word(Token token) {
        int value = token.value();
        switch (token.kind()) {
            case FILLER, COMMA, DOT -> {}
            case ABOUT -> slots.about();
            case PERHAPS, QUESTION -> slots.unsure();
            case ORDINAL -> slots.day(value);
            case MONTH, PART_OF_YEAR -> slots.month(value);
            case LAST_DAY -> slots.day(CalendarDate.LAST_DAY);
            case DECADE -> slots.decade(value);
            case HOLIDAY -> {
                slots.month(value / 100);
                slots.day(value % 100);
            }
            case TIME_OF_DAY -> slots.notes.add(Note.of("timeLeftOut"));
            case WEEKDAY -> slots.weekday(value);
            case WEEKEND -> slots.weekend();
            case RELATIVE_DAY -> slots.date(grammar.today().plusDays(value));
            case RELATIVE_WEEK -> slots.week(value, false);
            case RELATIVE_MONTH -> slots.month(YearMonth.from(grammar.today()).plusMonths(value));
            case RELATIVE_YEAR -> slots.year(grammar.today().getYear() + value);
            case BEGINNING, EARLY, MIDDLE, LATE, END ->
                slots.stretch(Stretch.valueOf(token.kind().name()), value == 1);
            default -> {
                return sign(token);
            }
        }
        return true;
    }

    // The dash of mid-March; the tilde of ~2022, which in Korean stands for from and to.
    private boolean sign(Token token) {
        if (token.is(Kind.TILDE) && !grammar.korean()) {
            slots.about();
            return true;
        }
        return token.is(Kind.DASH) && slots.stretch != null;
    }
}
