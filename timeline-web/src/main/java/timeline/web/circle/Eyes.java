package timeline.web.circle;

import java.util.Optional;

/**
 * With whose eyes a page is looked at, as its links carry it on.
 *
 * @param as the circle that was asked for; empty for one's own
 */
public record Eyes(Optional<String> as) {

    /** One's own. */
    public static final Eyes OWN = new Eyes(Optional.empty());

    /** What an address says; whether there is such a circle is known before a page is made. */
    public static Eyes of(Optional<String> as) {
        return new Eyes(as.filter(circle -> !circle.isBlank()));
    }

    public String query() {
        return as.orElse("");
    }
}
