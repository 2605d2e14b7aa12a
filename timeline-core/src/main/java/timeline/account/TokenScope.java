package timeline.account;

import java.util.Locale;

/** What a token is good for. */
public enum TokenScope {
    /** Reading alone. */
    READ,
    /** Reading and writing. */
    WRITE;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TokenScope of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
