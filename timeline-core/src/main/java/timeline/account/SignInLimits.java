package timeline.account;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often signing in may be tried: by one network for one user, by one network for whomever, and for one user from
 * wherever. The last would let strangers lock somebody out, so it spares networks that the user has signed in from. All in
 * memory of bounded size, on each node for itself.
 */
final class SignInLimits {

    private static final int MOST_TOGETHER = 10;
    private static final int MOST_OF_A_NETWORK = 100;
    private static final int MOST_OF_A_USER = 200;
    private static final int KNOWN = 10_000;

    private final Attempts together;
    private final Attempts ofNetwork;
    private final Attempts ofUser;

    private final Map<String, Boolean> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > KNOWN;
        }
    };

    SignInLimits(Clock clock) {
        this.together = new Attempts(clock, MOST_TOGETHER);
        this.ofNetwork = new Attempts(clock, MOST_OF_A_NETWORK);
        this.ofUser = new Attempts(clock, MOST_OF_A_USER);
    }

    /**
     * Counts an attempt before it is made.
     *
     * @throws TooManyAttempts when it is not to be made
     */
    void begin(String user, String address) {
        String network = Attempts.network(address);
        together.begin(user + ' ' + network);
        ofNetwork.begin(network);
        if (!isKnown(user + ' ' + network)) {
            ofUser.begin(user);
        }
    }

    void succeeded(String user, String address) {
        String network = Attempts.network(address);
        together.succeeded(user + ' ' + network);
        ofNetwork.takeBack(network);
        ofUser.takeBack(user);
        remember(user + ' ' + network);
    }

    private synchronized boolean isKnown(String key) {
        return known.get(key) != null;
    }

    private synchronized void remember(String key) {
        known.put(key, true);
    }
}
