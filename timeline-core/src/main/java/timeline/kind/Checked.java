package timeline.kind;

import java.util.List;

/** What became of reading the details of an entry: typed details, or all that is wrong with them. */
public sealed interface Checked {

    /** They can be recorded. */
    record Accepted(Details details) implements Checked {}

    /** They cannot; the problems are at least one, known members first, then unknown ones. */
    record Refused(List<Problem> problems) implements Checked {}
}
