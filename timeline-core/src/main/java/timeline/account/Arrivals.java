package timeline.account;

import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * How many people may be on their way in at once: a passkey's challenge or another provider's answer is waited for in a
 * session, which strangers must not be able to make without end.
 */
@Component
public class Arrivals {

    private static final int MOST_OF_A_NETWORK = 30;
    private static final int MOST = 1_000;

    private final Attempts ofNetwork;
    private final Attempts all;

    Arrivals(Clock clock) {
        this.ofNetwork = new Attempts(clock, MOST_OF_A_NETWORK);
        this.all = new Attempts(clock, MOST);
    }

    /**
     * Counts somebody who begins to sign in.
     *
     * @param address the IP address that asks
     * @throws TooManyAttempts when too many did of late, from that network or at all
     */
    public void begin(String address) {
        ofNetwork.begin(Attempts.network(address));
        all.begin("");
    }
}
