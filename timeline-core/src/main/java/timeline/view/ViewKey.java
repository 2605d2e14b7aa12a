package timeline.view;

import java.util.regex.Pattern;
import timeline.life.TimelineId;

/** The stream of a view: {@code <timeline>/view/<name>}, inside the timeline's index range. */
public record ViewKey(TimelineId timeline, String name) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    /** Whether a name may stand in addresses as it is: at most 63 lower-case letters, digits and hyphens between them. */
    public static boolean named(String name) {
        return NAME.matcher(name).matches();
    }

    @Override
    public String toString() {
        return timeline + "/view/" + name;
    }
}
