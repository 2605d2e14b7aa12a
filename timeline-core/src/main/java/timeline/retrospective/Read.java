package timeline.retrospective;

import java.util.List;
import timeline.kind.Problem;

/** What came of reading what a client sent: its meaning, or every problem. */
public sealed interface Read<T> {

    /** It can be said. */
    record Accepted<T>(T value) implements Read<T> {}

    /** It cannot. */
    record Refused<T>(List<Problem> problems) implements Read<T> {}
}
