package timeline.exchange;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import timeline.kind.Problem;

/**
 * How far an import has come; the numbers count entries.
 *
 * @param recorded entries that are new
 * @param known entries that were there already
 * @param refused what could not be taken, each with its JSON Pointer into the document
 * @param error why all of it failed; null unless it did
 * @param position the global position of the last event written, 0 when nothing was
 */
public record ImportProgress(
        ImportId id,
        State state,
        int total,
        int recorded,
        int known,
        List<Problem> refused,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String error,
        @JsonIgnore long position) {

    /** Where an import is. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        @JsonValue
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    public ImportProgress {
        refused = List.copyOf(refused);
    }

    /** Whether nothing more will come of it. */
    @JsonIgnore
    public boolean over() {
        return state != State.RUNNING;
    }
}
