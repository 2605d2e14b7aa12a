package timeline.date.typed;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts what was typed into tokens: numbers by their shape, words by a lexicon, signs one by one. */
final class Lexer {
    private static final Pattern BASIC_DATE = Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(?!\\d)");
    private static final Pattern SHORT_BASIC_DATE =
            Pattern.compile("(?!19|20)(\\d\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?!\\d)");
    private static final Pattern DECADE = Pattern.compile("'?(\\d{2}|\\d{4})'?s(?![a-z])");
    private static final Pattern SHORT_YEAR = Pattern.compile("'(\\d\\d)(?!\\d)");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{1,2})(st|nd|rd|th)(?![a-z])");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})(?!\\d)");
    private static final Pattern WEEKDAY = Pattern.compile("\\(([월화수목금토일])\\)");
    private static final Pattern BRACKETS = Pattern.compile("[()]");
    private static final Pattern WORD = Pattern.compile("[^\\s\\d]+|\\d+");
    private static final String WEEKDAYS = "월화수목금토일";

    private final String text;
    private final Lexicon lexicon;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
    }

    static List<Token> cut(String typed, Lexicon lexicon) {
        return new Lexer(normal(typed), lexicon).cut();
    }

    // Full-width digits and curly signs are what Korean and phone keyboards write.
    private static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\u2018\u2019`]", "'")
                .replaceAll("[\u2010-\u2015\u2212]", "-")
                .replaceAll("[\u301c\u223c]", "~")
                .replaceAll("(\\d{4}) ?- ?(?=[qh][1-4](?![a-z0-9]))", "$1 ") // 2022-Q3 is no interval
                .replaceAll("\\s+", " ")
                .strip();
    }

    private List<Token> cut() {
        while (at < text.length()) {
            if (text.charAt(at) == ' ') {
                at++;
            } else if (!number() && !weekday() && !word() && !sign()) {
                tokens.add(new Token(Kind.UNKNOWN, next(WORD).orElseThrow().group()));
            }
        }
        return List.copyOf(tokens);
    }

    private boolean number() {
        return next(BASIC_DATE)
                        .map(found -> basicDate(found, new Token(Kind.DASH, "-")))
                        .isPresent()
                || next(SHORT_BASIC_DATE)
                        .map(found -> basicDate(found, new Token(Kind.SLASH, "/")))
                        .isPresent()
                || next(DECADE).map(found -> add(Kind.DECADE, found)).isPresent()
                || next(SHORT_YEAR).map(found -> add(Kind.SHORT_YEAR, found)).isPresent()
                || next(ORDINAL).map(found -> add(Kind.ORDINAL, found)).isPresent()
                || next(NUMBER).map(found -> add(Kind.NUMBER, found)).isPresent();
    }

    private boolean weekday() {
        return next(WEEKDAY)
                        .map(found -> tokens.add(
                                new Token(Kind.WEEKDAY, WEEKDAYS.indexOf(found.group(1)) + 1, found.group())))
                        .isPresent()
                || next(BRACKETS).isPresent();
    }

    private boolean word() {
        Optional<Token> word = lexicon.at(text, at);
        word.ifPresent(token -> {
            tokens.add(token);
            at += token.text().length();
        });
        return word.isPresent();
    }

    private boolean sign() {
        Kind kind =
                switch (text.charAt(at)) {
                    case '-' -> Kind.DASH;
                    case '/' -> Kind.SLASH;
                    case '.' -> Kind.DOT;
                    case ',' -> Kind.COMMA;
                    case '~' -> Kind.TILDE;
                    case '?' -> Kind.QUESTION;
                    default -> Kind.UNKNOWN;
                };
        if (kind != Kind.UNKNOWN) {
            tokens.add(new Token(kind, text.substring(at, ++at)));
        }
        return kind != Kind.UNKNOWN;
    }

    private Optional<Matcher> next(Pattern pattern) {
        Matcher found = pattern.matcher(text).region(at, text.length());
        found.useTransparentBounds(true);
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        at = found.end();
        return Optional.of(found);
    }

    private Token add(Kind kind, Matcher found) {
        Token token = new Token(kind, Integer.parseInt(found.group(1)), found.group(1));
        tokens.add(token);
        return token;
    }

    private Matcher basicDate(Matcher found, Token between) {
        for (int part = 1; part <= 3; part++) {
            if (part > 1) {
                tokens.add(between);
            }
            tokens.add(new Token(Kind.NUMBER, Integer.parseInt(found.group(part)), found.group(part)));
        }
        return found;
    }
}
