package timeline.date.typed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** English says before a date what it means by it: from March to December, since the 17th. */
final class EnglishPhrases extends Phrases {
    private static final List<Kind> TO = List.of(Kind.TO, Kind.UNTIL, Kind.DASH, Kind.TILDE);
    private static final List<Kind> AND = List.of(Kind.AND, Kind.TO, Kind.DASH);
    private static final Map<Kind, Function<Point, Phrase>> FIRST_WORDS = Map.of(
            Kind.FROM, Phrase.Since::new,
            Kind.SINCE, Phrase.Since::new,
            Kind.UNTIL, Phrase.Until::new,
            Kind.DASH, Phrase.Until::new,
            Kind.BEFORE, Phrase.Before::new,
            Kind.BY, Phrase.By::new,
            Kind.AFTER, Phrase.After::new);

    EnglishPhrases(Grammar grammar) {
        super(grammar);
    }

    @Override
    Optional<Phrase> phrase(List<Token> tokens) {
        return one(tokens, Phrase.Only::new)
                .or(() -> startsWith(tokens, Kind.BETWEEN)
                        ? two(withoutFirst(tokens), AND, Phrase.Between::new)
                        : Optional.empty())
                .or(() -> goingOn(tokens))
                .or(() -> two(startsWith(tokens, Kind.FROM) ? withoutFirst(tokens) : tokens, TO, Phrase.FromTo::new))
                .or(() -> introduced(tokens));
    }

    /** Since March, March 2022 onwards, 2019 to present, still going on. */
    private Optional<Phrase> goingOn(List<Token> tokens) {
        List<Token> start = tokens;
        while (endsWith(start, Kind.ONGOING) || endsWith(start, Kind.NOW) || endsWith(start, Kind.ONWARDS)) {
            start = withoutLast(start, 1);
        }
        boolean open = start.size() < tokens.size();
        for (Kind word : List.of(Kind.TO, Kind.UNTIL, Kind.DASH, Kind.COMMA, Kind.AND)) {
            if (endsWith(start, word) && (open || word == Kind.DASH)) {
                start = withoutLast(start, 1);
                open = true;
            }
        }
        if (!open) {
            return Optional.empty();
        }
        boolean introduced = startsWith(start, Kind.FROM) || startsWith(start, Kind.SINCE);
        return one(introduced ? withoutFirst(start) : start, Phrase.Since::new);
    }

    private Optional<Phrase> introduced(List<Token> tokens) {
        Function<Point, Phrase> phrase =
                tokens.isEmpty() ? null : FIRST_WORDS.get(tokens.getFirst().kind());
        return phrase == null ? Optional.empty() : one(withoutFirst(tokens), phrase);
    }
}
