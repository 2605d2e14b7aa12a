package timeline.date.typed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Korean says after a date what it means by it: 3월부터 12월까지, 17일 이후. */
final class KoreanPhrases extends Phrases {
    private static final List<Kind> FROM = List.of(Kind.FROM, Kind.TILDE, Kind.DASH);
    private static final List<Kind> AND = List.of(Kind.FROM, Kind.AND, Kind.TILDE, Kind.DASH);
    private static final Map<Kind, Function<Point, Phrase>> LAST_WORDS = new LinkedHashMap<>();

    static {
        LAST_WORDS.put(Kind.FROM, Phrase.Since::new);
        LAST_WORDS.put(Kind.TILDE, Phrase.Since::new);
        LAST_WORDS.put(Kind.DASH, Phrase.Since::new);
        LAST_WORDS.put(Kind.SINCE, Phrase.Since::new);
        LAST_WORDS.put(Kind.ON_FROM, Phrase.OnFrom::new);
        LAST_WORDS.put(Kind.UNTIL, Phrase.Until::new);
        LAST_WORDS.put(Kind.AGO, Phrase.Before::new);
        LAST_WORDS.put(Kind.BY, Phrase.By::new);
        LAST_WORDS.put(Kind.AFTER, Phrase.After::new);
    }

    KoreanPhrases(Grammar grammar) {
        super(grammar);
    }

    @Override
    Optional<Phrase> phrase(List<Token> all) {
        List<Token> tokens = withoutFillers(all);
        return one(tokens, Phrase.Only::new)
                .or(() -> endsWith(tokens, Kind.BETWEEN)
                        ? two(withoutLast(tokens, 1), AND, Phrase.Between::new)
                        : Optional.empty())
                .or(() -> goingOn(tokens))
                .or(() -> two(endsWith(tokens, Kind.UNTIL) ? withoutLast(tokens, 1) : tokens, FROM, Phrase.FromTo::new))
                .or(() -> startsWith(tokens, Kind.TILDE)
                        ? one(withoutEnd(withoutFirst(tokens), Kind.UNTIL), Phrase.Until::new)
                        : Optional.empty())
                .or(() -> followed(tokens));
    }

    /** 3월부터 현재까지, 2022.03 ~ 현재, 3월~ing, 3월부터 계속. */
    private Optional<Phrase> goingOn(List<Token> tokens) {
        List<Token> start = withoutEnd(tokens, Kind.ONGOING);
        start = withoutEnd(start, Kind.UNTIL);
        if (endsWith(start, Kind.NOW)) {
            start = withoutLast(start, 1);
        } else if (start.size() == tokens.size() || endsWith(tokens, Kind.UNTIL)) {
            return Optional.empty();
        }
        for (Kind from : List.of(Kind.TILDE, Kind.DASH, Kind.FROM, Kind.SINCE, Kind.ON_FROM)) {
            start = withoutEnd(start, from);
        }
        return one(start, Phrase.Since::new);
    }

    private Optional<Phrase> followed(List<Token> tokens) {
        Function<Point, Phrase> phrase =
                tokens.isEmpty() ? null : LAST_WORDS.get(tokens.getLast().kind());
        return phrase == null ? Optional.empty() : one(withoutLast(tokens, 1), phrase);
    }

    private static List<Token> withoutEnd(List<Token> tokens, Kind kind) {
        return endsWith(tokens, kind) ? withoutLast(tokens, 1) : tokens;
    }

    // The particle after the last word, as in 사이에 and 전에, says nothing more of the date.
    private static List<Token> withoutFillers(List<Token> tokens) {
        return endsWith(tokens, Kind.FILLER) ? withoutFillers(withoutLast(tokens, 1)) : tokens;
    }
}
