package timeline.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What differs between two generations of a view's rows.
 *
 * @param old the generation that was read before
 * @param now the generation that is read
 * @param next where the next page begins; empty on the last one
 */
public record Difference(int old, int now, Counts counts, List<Row> rows, Optional<String> next) {

    /** How many rows differ, on all pages. */
    public record Counts(long onlyOld, long onlyNew, long changed) {}

    /** How a row differs. */
    public enum Change {
        ONLY_OLD,
        ONLY_NEW,
        CHANGED;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A row that differs.
     *
     * @param key what names it
     * @param old all of it as it was; null when it was not
     * @param now all of it as it is; null when it is not
     */
    public record Row(
            String table,
            JsonNode key,
            Change change,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable JsonNode old,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable JsonNode now) {}
}
