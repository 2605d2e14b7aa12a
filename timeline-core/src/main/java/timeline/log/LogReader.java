package timeline.log;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import timeline.life.TimelineEvent;
import timeline.life.TimelineId;
import timeline.store.Reach;

/** Reads the log from a place of the reader's own, in large pages; what a timeline's owner may read is not asked here. */
public class LogReader {

    /** Beyond every event. */
    public static final LogPosition END = new LogPosition(Long.MAX_VALUE, Long.MAX_VALUE);

    /** So many are opened by several threads. */
    static final int MANY = 128;

    private final LogPages pages;
    private final EventSeal seal;
    private final Serializer serializer;
    private final Supplier<EventUpcaster> upcasters;

    LogReader(LogPages pages, EventSeal seal, Serializer serializer, Supplier<EventUpcaster> upcasters) {
        this.pages = pages;
        this.seal = seal;
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    /**
     * The next events in the order of the log, opened; one that cannot be opened throws when it is asked for.
     *
     * @param to the last place to read; nothing is read that a running transaction could still come before
     */
    public List<LoggedEvent> page(LogPart part, LogPosition after, LogPosition to, int limit) {
        List<LogRow> rows = pages.page(part, after, to, limit);
        if (rows.size() < MANY) {
            return rows.stream().map(this::opened).toList();
        }
        Reach reach = Reach.current();
        return rows.parallelStream().map(row -> reach.get(() -> opened(row))).toList();
    }

    /**
     * The same, each opened whenever it is asked for, and not kept: for who takes one after the other, once, so that its words
     * are at hand while they are used and gone after.
     */
    public List<LoggedEvent> unopened(LogPart part, LogPosition after, LogPosition to, int limit) {
        return pages.page(part, after, to, limit).stream()
                .map(row -> logged(row, () -> read(seal.openWords(row))))
                .toList();
    }

    /** One event by its global position. */
    public Optional<LoggedEvent> at(long index) {
        return pages.at(index).map(this::opened);
    }

    /** How many events a timeline has, or all have. */
    public long count(Optional<TimelineId> timeline) {
        return pages.count(timeline);
    }

    /** The last event of a timeline, or of all, that is not after a place; the start when there is none. */
    public LogPosition last(Optional<TimelineId> timeline, LogPosition to) {
        return pages.last(timeline, to);
    }

    /** How far a follower has come. */
    public LogPosition followed(String follower) {
        return pages.followed(follower);
    }

    private LoggedEvent opened(LogRow row) {
        return logged(row, opening(row));
    }

    private static LoggedEvent logged(LogRow row, Supplier<TimelineEvent> opened) {
        return new LoggedEvent(
                row.position(),
                new TimelineId(row.timeline()),
                row.aggregate(),
                row.sequence(),
                row.type(),
                row.recordedAt(),
                opened);
    }

    private Supplier<TimelineEvent> opening(LogRow row) {
        try {
            TimelineEvent event = read(seal.openWords(row));
            return () -> event;
        } catch (RuntimeException e) {
            return () -> {
                throw e;
            };
        }
    }

    private TimelineEvent read(TrackedEventData<byte[]> stored) {
        @Nullable Object event = EventUtils.upcastAndDeserializeTrackedEvents(Stream.of(stored), serializer, upcasters.get())
                .findFirst()
                .orElseThrow()
                .getPayload();
        return (TimelineEvent) event;
    }
}
