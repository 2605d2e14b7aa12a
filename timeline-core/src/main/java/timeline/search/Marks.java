package timeline.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Shows where words were found. */
public final class Marks {

    private static final int BEFORE = 30;
    private static final int LENGTH = 160;

    private final Pattern found;

    /** Marks what is looked for; without any, nothing. */
    public Marks(List<SearchTerm> terms) {
        String any = terms.stream().map(SearchTerm::pattern).collect(Collectors.joining("|"));
        this.found = Pattern.compile(any.isEmpty() ? "(?!)" : any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** A piece of a text, found or between. */
    public record Piece(String text, boolean found) {}

    /** A text in pieces. */
    public List<Piece> in(String text) {
        String composed = Folding.composed(text);
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = found.matcher(composed);
        int from = 0;
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                add(pieces, composed.substring(from, matcher.start()), false);
                add(pieces, matcher.group(), true);
                from = matcher.end();
            }
        }
        add(pieces, composed.substring(from), false);
        return pieces;
    }

    public boolean anyIn(String text) {
        return found.matcher(Folding.composed(text)).find();
    }

    /** The part of a long text around what was found first. */
    public List<Piece> around(String text) {
        String composed = Folding.composed(text);
        Matcher matcher = found.matcher(composed);
        int at = matcher.find() ? matcher.start() : 0;
        int from = at <= BEFORE ? 0 : composed.offsetByCodePoints(at, -codePointsBefore(composed, at));
        int to = Math.min(composed.length(), from + LENGTH);
        String cut = (from > 0 ? "…" : "") + composed.substring(from, to) + (to < composed.length() ? "…" : "");
        return in(cut);
    }

    private static int codePointsBefore(String text, int at) {
        return text.codePointCount(Math.max(0, at - BEFORE), at);
    }

    private static void add(List<Piece> pieces, String text, boolean found) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, found));
        }
    }
}
