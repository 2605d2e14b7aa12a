package timeline.api;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;

/**
 * The words that stand in every path that a pattern matches.
 *
 * @param segments the words in their places; empty where a path may have anything
 * @param whole whether its paths have no more segments
 */
record PathWords(List<String> segments, boolean whole) {

    static final PathWords ANY = new PathWords(List.of(), false);

    private static final Pattern NO_WORD = Pattern.compile("[{*?]");

    static PathWords of(String pattern) {
        boolean whole = !pattern.contains("**") && !pattern.contains("{*");
        List<String> all = Stream.of(pattern.split("/"))
                .skip(1)
                .map(segment -> NO_WORD.matcher(segment).find() ? "" : segment)
                .toList();
        return whole ? new PathWords(all, true) : ANY;
    }

    /** False only when its pattern does not match; the elements of a path are separators and segments in turn. */
    boolean mayMatch(List<PathContainer.Element> path) {
        if (!whole) {
            return true;
        }
        if (!mayHaveLength(path.size())) {
            return false;
        }
        // From the end, since beginnings are alike.
        for (int i = segments.size() - 1; i >= 0; i--) {
            String word = segments.get(i);
            if (!word.isEmpty()
                    && !(path.get(2 * i + 1) instanceof PathContainer.PathSegment segment
                            && word.equals(segment.valueToMatch()))) {
                return false;
            }
        }
        return true;
    }

    /** False only when its pattern matches no path of so many elements. */
    boolean mayHaveLength(int elements) {
        return !whole || (segments.isEmpty() ? elements <= 1 : elements == segments.size() * 2);
    }
}
