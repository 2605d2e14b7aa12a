package timeline.review;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far the retrospective of a year is. */
public enum ReviewState {
    /** Nothing was said in it. */
    NONE,
    /** Something was said since it was last published. */
    DRAFT,
    /** The last edition says what it says. */
    PUBLISHED;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
