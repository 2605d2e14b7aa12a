package timeline.view;

import java.util.List;
import java.util.stream.Stream;

/** By what entries can be grouped. */
public final class Grouping {

    /** Tells of time; {@code age} is how old the one was whom the entry is about. */
    public static final List<String> OF_TIME = List.of("year", "month", "quarter", "decade", "age");

    /** All that have a name of their own; beside them stands {@code details.<path>}. */
    public static final List<String> NAMED =
            Stream.concat(OF_TIME.stream(), Field.PLAIN.stream()).toList();

    private Grouping() {}

    static boolean known(String name) {
        return OF_TIME.contains(name) || Field.find(name).isPresent();
    }
}
