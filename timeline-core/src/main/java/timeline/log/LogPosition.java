package timeline.log;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Comparator;
import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * A place in the order of the log: by writing transaction, then by index (ADR 0004).
 *
 * @param transaction PostgreSQL's 64-bit transaction id of the writer
 * @param index the event's index, which is also its global position
 */
public record LogPosition(long transaction, long index) implements TrackingToken, Comparable<LogPosition> {

    public static final LogPosition START = new LogPosition(0, 0);

    private static final Comparator<LogPosition> ORDER =
            Comparator.comparingLong(LogPosition::transaction).thenComparingLong(LogPosition::index);

    /** The place that a token stands for; no token is the start. */
    static LogPosition of(@Nullable TrackingToken token) {
        return token == null ? START : (LogPosition) token;
    }

    /** What a reader sends back to go on after it. */
    public String cursor() {
        byte[] both = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(transaction)
                .putLong(index)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    @Override
    public int compareTo(LogPosition other) {
        return ORDER.compare(this, other);
    }

    @Override
    public TrackingToken lowerBound(TrackingToken other) {
        return compareTo(of(other)) <= 0 ? this : other;
    }

    @Override
    public TrackingToken upperBound(TrackingToken other) {
        return compareTo(of(other)) >= 0 ? this : other;
    }

    @Override
    public boolean covers(@Nullable TrackingToken other) {
        return compareTo(of(other)) >= 0;
    }

    @Override
    public OptionalLong position() {
        return OptionalLong.of(index);
    }
}
