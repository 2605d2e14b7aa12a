package timeline.yearbook;

import timeline.kind.Problem;

/** A line of a document cannot be read. */
final class MarkdownRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    MarkdownRefused(int line, String detail) {
        super("line " + line + ": " + detail);
    }

    Problem problem() {
        return new Problem("", String.valueOf(getMessage()));
    }
}
