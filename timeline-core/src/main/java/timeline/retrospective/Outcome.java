package timeline.retrospective;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import timeline.text.Text;

/** What became of an item, said in a later year. */
public enum Outcome {
    KEPT(Map.of("ko", "지켰다", "en", "Kept")),
    IMPROVED(Map.of("ko", "나아졌다", "en", "Improved")),
    TRIED(Map.of("ko", "해 보았다", "en", "Tried")),
    PARTLY(Map.of("ko", "일부만 했다", "en", "Partly")),
    DROPPED(Map.of("ko", "그만두었다", "en", "Dropped")),
    /** It goes on: the later year has it too. */
    CONTINUED(Map.of("ko", "이어 간다", "en", "Continued"));

    private final Text label;

    Outcome(Map<String, String> label) {
        this.label = Text.of(label);
    }

    /** The outcome with a key such as {@code kept}; empty when there is none. */
    public static Optional<Outcome> find(String key) {
        return Stream.of(values()).filter(outcome -> outcome.key().equals(key)).findFirst();
    }

    @JsonCreator
    static Outcome of(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no outcome " + key));
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Text label() {
        return label;
    }
}
