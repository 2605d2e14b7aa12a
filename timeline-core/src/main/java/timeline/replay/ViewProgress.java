package timeline.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far a view of a timeline is.
 *
 * @param position the global position up to which it is folded: of the rows being built while it is replayed, else of those
 *     that are read
 * @param head the global position of the timeline's last event
 * @param events how many events were folded
 * @param total how many events there are to fold
 * @param eventsPerSecond of the last replay; 0 when there was none
 * @param secondsLeft of the running replay; null when none runs
 * @param generation of the rows being built while it is replayed, else of those that are read
 * @param previous the generation that can be swapped back to; null when none is kept
 * @param parked how many events are not in what is read
 * @param error why the last replay failed, naming the event; null unless it did
 */
public record ViewProgress(
        String name,
        State state,
        long position,
        long head,
        long events,
        long total,
        long eventsPerSecond,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Long secondsLeft,
        int generation,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Integer previous,
        long parked,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String error) {

    /** What goes on. */
    public enum State {
        REPLAYING,
        LIVE,
        /** The last replay failed; what is read is what was read before. */
        FAILED;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same under the name by which its owner knows it. */
    public ViewProgress called(String other) {
        return new ViewProgress(
                other,
                state,
                position,
                head,
                events,
                total,
                eventsPerSecond,
                secondsLeft,
                generation,
                previous,
                parked,
                error);
    }

    /** Whether nothing more comes of it by itself. */
    public boolean over() {
        return state != State.REPLAYING;
    }
}
