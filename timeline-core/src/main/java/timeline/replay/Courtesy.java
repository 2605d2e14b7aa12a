package timeline.replay;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/** Lets those who ask go first: while many requests come, a replay of everybody rests longer than it works. */
@Component
public class Courtesy {

    /** Requests a second: one person at a browser makes fewer. */
    private static final double MANY = 20;

    /** Rest for each time of work. */
    private static final int RESTS = 3;

    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final LongAdder requests = new LongAdder();

    /** A request has come, to whatever. */
    public void asked() {
        requests.increment();
    }

    Work begin() {
        return new Work();
    }

    /** What one worker does between two rests. */
    final class Work {

        private long begun = System.nanoTime();
        private long before = requests.sum();

        /** How long whoever has worked until now should rest; nothing when few ask. */
        Duration due() {
            Duration worked = Duration.ofNanos(System.nanoTime() - begun);
            double seconds = Math.max(1, worked.toNanos()) / 1e9;
            if ((requests.sum() - before) / seconds < MANY) {
                return Duration.ZERO;
            }
            Duration rest = worked.multipliedBy(RESTS);
            return rest.compareTo(LONGEST) > 0 ? LONGEST : rest;
        }

        /** Rests when it is due; then other work begins. */
        void rest() {
            LockSupport.parkNanos(due().toNanos());
            begun = System.nanoTime();
            before = requests.sum();
        }
    }
}
