package timeline.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a page shows a view. */
public enum Show {
    TABLE,
    TIMELINE,
    BARS,
    CALENDAR,
    LIST;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Show> find(String key) {
        return Arrays.stream(values()).filter(show -> show.key().equals(key)).findFirst();
    }
}
