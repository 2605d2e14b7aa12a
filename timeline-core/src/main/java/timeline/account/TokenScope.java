package timeline.account;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a token is good for. */
public enum TokenScope {
    /** Reading alone. */
    READ,
    /** Reading and writing. */
    WRITE;

    /** As it is stored and told: {@code read}. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TokenScope of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
