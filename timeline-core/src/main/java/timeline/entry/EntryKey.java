package timeline.entry;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import timeline.life.TimelineId;

/** The stream of an entry: {@code <timeline>/<entry>}, so that one index range is a timeline's whole history. */
public record EntryKey(TimelineId timeline, EntryId entry) {

    private static final int UUID_LENGTH = 36;
    private static final Pattern STREAM = Pattern.compile("[0-9a-f-]{36}/[0-9a-f-]{36}");

    /** The entry whose stream has this name; empty for a stream of something else. */
    public static Optional<EntryKey> ofStream(String name) {
        if (!STREAM.matcher(name).matches()) {
            return Optional.empty();
        }
        UUID timeline = UUID.fromString(name.substring(0, UUID_LENGTH));
        UUID entry = UUID.fromString(name.substring(UUID_LENGTH + 1));
        return Optional.of(new EntryKey(new TimelineId(timeline), new EntryId(entry)));
    }

    @Override
    public String toString() {
        return timeline + "/" + entry;
    }
}
