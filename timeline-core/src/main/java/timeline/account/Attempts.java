package timeline.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts attempts by key within a window of time, in memory of bounded size: the key longest unheard of is forgotten. */
public final class Attempts {

    private static final int KEYS = 10_000;
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private record Window(Instant ends, int count) {}

    private final Map<String, Window> windows = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > KEYS;
        }
    };

    private final Clock clock;
    private final int most;

    /**
     * Counts from nothing.
     *
     * @param most how many attempts a key has in a window
     */
    public Attempts(Clock clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    /**
     * Counts an attempt before it is made, so that many at once do not slip through.
     *
     * @throws TooManyAttempts when the window has had its share
     */
    public synchronized void begin(String key) {
        Instant now = clock.instant();
        Window window = windows.get(key);
        if (window == null || !now.isBefore(window.ends())) {
            window = new Window(now.plus(WINDOW), 0);
        }
        if (window.count() >= most) {
            throw new TooManyAttempts(Duration.between(now, window.ends()));
        }
        windows.put(key, new Window(window.ends(), window.count() + 1));
    }

    /** Forgets all attempts of a key. */
    synchronized void succeeded(String key) {
        windows.remove(key);
    }

    /** Counts one attempt of a key no more. */
    public synchronized void takeBack(String key) {
        windows.computeIfPresent(key, (same, window) -> new Window(window.ends(), Math.max(0, window.count() - 1)));
    }

    /** The network that an address belongs to, as a key: an IPv6 host has a whole /64 to call from. */
    public static String network(String address) {
        String[] groups = address.split(":", -1);
        return groups.length < 5 ? address : String.join(":", Arrays.copyOf(groups, 4));
    }

    synchronized int size() {
        return windows.size();
    }
}
