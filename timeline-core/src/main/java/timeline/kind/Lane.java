package timeline.kind;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import timeline.text.Text;

/** An area of life, in the order in which pages show them. */
public enum Lane {
    CAREER(Map.of("ko", "커리어", "en", "Career"), List.of("family", "work")),
    FAMILY(Map.of("ko", "가족", "en", "Family"), List.of("family")),
    HEALTH(Map.of("ko", "건강", "en", "Health"), List.of()),
    LIVING(Map.of("ko", "생활", "en", "Living"), List.of("family"));

    private final Text label;
    private final List<String> defaultAudience;

    Lane(Map<String, String> label, List<String> defaultAudience) {
        this.label = Text.of(label);
        this.defaultAudience = defaultAudience;
    }

    /** The lane with a key such as {@code career}; empty when there is none. */
    public static Optional<Lane> find(String key) {
        return Stream.of(values()).filter(lane -> lane.key().equals(key)).findFirst();
    }

    @JsonCreator
    static Lane of(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no lane " + key));
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Text label() {
        return label;
    }

    /** The circles that may see an entry of this lane when nothing else is said; empty is the owner alone. */
    public List<String> defaultAudience() {
        return defaultAudience;
    }
}
