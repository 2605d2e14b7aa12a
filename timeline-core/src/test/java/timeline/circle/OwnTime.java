package timeline.circle;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock by which every thread may have a time of its own, so that histories are told beside each other. */
final class OwnTime extends Clock {

    private static final ThreadLocal<Instant> NOW = new ThreadLocal<>();

    void set(Instant instant) {
        NOW.set(instant);
    }

    @Override
    public Instant instant() {
        Instant own = NOW.get();
        return own == null ? Clock.systemUTC().instant() : own;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
