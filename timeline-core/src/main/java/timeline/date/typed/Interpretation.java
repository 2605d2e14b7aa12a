package timeline.date.typed;

import java.util.List;

/** What a person may have meant by a date that they typed. */
public sealed interface Interpretation {

    /** It can be read in one way; the reading still says what it assumed. */
    record Understood(Reading reading) implements Interpretation {}

    /**
     * It can be read in several ways, and the person has to choose.
     *
     * @param likeliest the reading to offer first
     * @param others at least one
     */
    record Ambiguous(Reading likeliest, List<Reading> others) implements Interpretation {

        public Ambiguous {
            others = List.copyOf(others);
        }
    }

    /**
     * It cannot be read.
     *
     * @param words what was not understood and what to write instead, in the reader's language
     */
    record NotUnderstood(String words) implements Interpretation {}
}
