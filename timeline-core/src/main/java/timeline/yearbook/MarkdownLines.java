package timeline.yearbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The lines of a document, read one after the other. */
final class MarkdownLines {

    private final List<String> lines;
    private int next;

    MarkdownLines(String document) {
        this.lines = List.of(document.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1));
    }

    boolean hasNext() {
        return next < lines.size();
    }

    String peek() {
        return lines.get(next);
    }

    String take() {
        return lines.get(next++);
    }

    /** The number of the line that was taken last, from 1. */
    int number() {
        return next;
    }

    /** Takes every line before the first of a kind, or before the end. */
    List<String> takeUntil(Predicate<String> last) {
        List<String> taken = new ArrayList<>();
        while (hasNext() && !last.test(peek())) {
            taken.add(take());
        }
        return taken;
    }
}
