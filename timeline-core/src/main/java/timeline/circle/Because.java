package timeline.circle;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a circle may see an entry. */
public enum Because {
    /** It was opened to the circle, or to everyone, whatever rules and audiences say. */
    DISCLOSURE,
    /** The entry's own audience names the circle, or everyone. */
    AUDIENCE,
    /** The entry names no audience, and its lane's default names the circle. */
    LANE;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
