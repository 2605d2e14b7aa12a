package timeline.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What is told of each group.
 *
 * @param as what its column is called
 * @param field where its values are: {@code details.<path>} or what one can group by; empty where it takes none
 */
public record Measure(String as, Of of, Optional<String> field) {

    /** What is told. */
    public enum Of {
        /** How many happenings, with parts not twice. */
        COUNT(false),
        /** On how many days one of them went on. */
        DURATION(false),
        FIRST(false),
        LAST(false),
        LIST(false),
        DISTINCT(true),
        SUM(true),
        MIN(true),
        MAX(true),
        AVERAGE(true);

        private final boolean ofField;

        Of(boolean ofField) {
            this.ofField = ofField;
        }

        /** Whether it is told of a field. */
        public boolean ofField() {
            return ofField;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Of> find(String key) {
            return Arrays.stream(values()).filter(of -> of.key().equals(key)).findFirst();
        }
    }
}
