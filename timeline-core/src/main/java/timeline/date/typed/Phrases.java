package timeline.date.typed;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Finds the points of a phrase and the words between, before and after them. */
abstract sealed class Phrases permits EnglishPhrases, KoreanPhrases {
    private final Grammar grammar;

    Phrases(Grammar grammar) {
        this.grammar = grammar;
    }

    static Optional<Phrase> read(List<Token> tokens, Grammar grammar) {
        Phrases phrases = grammar.korean() ? new KoreanPhrases(grammar) : new EnglishPhrases(grammar);
        return phrases.phrase(tokens);
    }

    abstract Optional<Phrase> phrase(List<Token> tokens);

    final Optional<Phrase> one(List<Token> tokens, Function<Point, Phrase> phrase) {
        return point(tokens).map(phrase);
    }

    /** Tries every place where one of some words parts two points. */
    final Optional<Phrase> two(List<Token> tokens, List<Kind> between, BiFunction<Point, Point, Phrase> phrase) {
        for (int at = 1; at < tokens.size() - 1 && !oneDate(tokens); at++) {
            if (between.contains(tokens.get(at).kind())) {
                Optional<Point> start = point(tokens.subList(0, at));
                Optional<Point> end = point(tokens.subList(at + 1, tokens.size()));
                if (start.isPresent() && end.isPresent()) {
                    return Optional.of(phrase.apply(start.get(), end.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** 22-03-17 is one date, not from the 22nd to the 17th of March. */
    private static boolean oneDate(List<Token> tokens) {
        return tokens.size() == 5 && endsWith(tokens, Kind.NUMBER, Kind.DASH, Kind.NUMBER, Kind.DASH, Kind.NUMBER);
    }

    static boolean startsWith(List<Token> tokens, Kind kind) {
        return !tokens.isEmpty() && tokens.getFirst().is(kind);
    }

    static boolean endsWith(List<Token> tokens, Kind... kinds) {
        int from = tokens.size() - kinds.length;
        for (int at = 0; at < kinds.length; at++) {
            if (from < 0 || !tokens.get(from + at).is(kinds[at])) {
                return false;
            }
        }
        return true;
    }

    static List<Token> withoutFirst(List<Token> tokens) {
        return tokens.subList(1, tokens.size());
    }

    static List<Token> withoutLast(List<Token> tokens, int count) {
        return tokens.subList(0, tokens.size() - count);
    }

    private Optional<Point> point(List<Token> tokens) {
        return tokens.isEmpty() ? Optional.empty() : PointReader.read(tokens, grammar);
    }
}
