package timeline.api.feed;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import timeline.api.InputRefused;
import timeline.life.TimelineId;
import timeline.log.LogFeed;
import timeline.log.LogPosition;

/** Reads after what a reader wants to go on: a cursor, or the position of the last event that it has. */
@Component
class FeedCursor {

    private static final int CHARS = 22;

    private final LogFeed feed;

    FeedCursor(LogFeed feed) {
        this.feed = feed;
    }

    /**
     * The place that is meant; the start when nothing was said.
     *
     * @param name how the refused is called
     */
    LogPosition read(TimelineId timeline, @Nullable String after, String name) {
        if (after == null || after.isBlank()) {
            return LogPosition.START;
        }
        return place(timeline, after)
                .orElseThrow(() -> InputRefused.of(
                        "/" + name, name + " is the cursor or the position of an event of this timeline"));
    }

    private Optional<LogPosition> place(TimelineId timeline, String after) {
        if (after.matches("[1-9][0-9]{0,17}")) {
            return feed.place(timeline, Long.parseLong(after));
        }
        return after.length() == CHARS ? cursor(after) : Optional.empty();
    }

    private static Optional<LogPosition> cursor(String after) {
        try {
            ByteBuffer both = ByteBuffer.wrap(Base64.getUrlDecoder().decode(after));
            LogPosition place = new LogPosition(both.getLong(), both.getLong());
            return place.transaction() > 0 && place.index() > 0 ? Optional.of(place) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
