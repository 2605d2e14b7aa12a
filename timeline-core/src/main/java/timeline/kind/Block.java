package timeline.kind;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/** A part of a day that is kept for something; it crosses midnight when it ends before it starts. */
public record Block(LocalTime start, LocalTime end, Optional<String> what) {

    /** How long it lasts, on a day without a change of clocks; one that ends when it starts lasts a whole day. */
    public Duration length() {
        Duration within = Duration.between(start, end);
        return within.isPositive() ? within : within.plusDays(1);
    }
}
