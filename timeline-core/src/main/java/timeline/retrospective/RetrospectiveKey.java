package timeline.retrospective;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import timeline.life.TimelineId;

/** The stream of a year's retrospective: {@code <timeline>/retrospective/<year>}, inside the timeline's index range. */
public record RetrospectiveKey(TimelineId timeline, int year) {

    private static final Pattern STREAM = Pattern.compile("([0-9a-f-]{36})/retrospective/(-?\\d+)");

    /** The retrospective whose stream has this name; empty for a stream of something else. */
    public static Optional<RetrospectiveKey> ofStream(String name) {
        Matcher stream = STREAM.matcher(name);
        return stream.matches()
                ? Optional.of(new RetrospectiveKey(
                        new TimelineId(UUID.fromString(stream.group(1))), Integer.parseInt(stream.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return timeline + "/retrospective/" + year;
    }
}
