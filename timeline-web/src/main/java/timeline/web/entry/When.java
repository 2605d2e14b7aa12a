package timeline.web.entry;

import java.util.List;
import java.util.stream.Collectors;
import timeline.date.typed.Reading;

/** What a typed date means to a page. */
sealed interface When {

    /** One thing, or one that was chosen of several. */
    record Known(Reading reading) implements When {}

    /** Several things; the person has to choose. */
    record Unclear(List<Reading> readings) implements When {

        public Unclear {
            readings = List.copyOf(readings);
        }

        String words() {
            return readings.stream().map(Reading::words).collect(Collectors.joining(" / "));
        }
    }

    /**
     * Nothing.
     *
     * @param words what was not understood and what to write instead
     */
    record Unread(String words) implements When {}
}
