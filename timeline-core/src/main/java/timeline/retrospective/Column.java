package timeline.retrospective;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import timeline.text.Text;

/** Where an item stands, in the order in which a retrospective is read. */
public enum Column {
    KEEP(Map.of("ko", "유지할 것", "en", "Keep")),
    IMPROVE(Map.of("ko", "개선할 것", "en", "Improve")),
    TRY(Map.of("ko", "시도할 것", "en", "Try"));

    private final Text label;

    Column(Map<String, String> label) {
        this.label = Text.of(label);
    }

    /** The column with a key such as {@code keep}; empty when there is none. */
    public static Optional<Column> find(String key) {
        return Stream.of(values()).filter(column -> column.key().equals(key)).findFirst();
    }

    @JsonCreator
    static Column of(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no column " + key));
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Text label() {
        return label;
    }
}
