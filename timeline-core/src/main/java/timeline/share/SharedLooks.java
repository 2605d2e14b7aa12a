package timeline.share;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import timeline.account.Attempts;
import timeline.account.TooManyAttempts;
import timeline.circle.Looks;
import timeline.store.Reach;

/** Opens links: whoever has a code sees what its circle sees, and who tries codes is soon told to wait. */
@Component
public class SharedLooks {

    /** In a window of the limits; nobody guesses 256 bits, but each guess asks the database. */
    static final int MOST_MISSES_OF_A_NETWORK = 200;

    /** Of one link, from wherever: a picture in a page that many read must not take the server along. */
    static final int MOST_USES = 1_200;

    private final Shares shares;
    private final Looks looks;
    private final Attempts misses;
    private final Attempts uses;

    SharedLooks(Shares shares, Looks looks, Clock clock) {
        this.shares = shares;
        this.looks = looks;
        this.misses = new Attempts(clock, MOST_MISSES_OF_A_NETWORK);
        this.uses = new Attempts(clock, MOST_USES);
    }

    /**
     * What a code opens now; empty when it is none, has expired or was revoked, or its circle or timeline is gone.
     *
     * @param address from where it is asked
     * @throws TooManyAttempts when it is asked too often
     */
    public Optional<Shared> open(String code, String address) {
        String network = Attempts.network(address);
        misses.begin(network);
        Optional<Shares.Opened> opened = shares.use(code);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        misses.takeBack(network);
        Shares.Opened link = opened.get();
        uses.begin(link.id().toString());
        return Reach.of(link.timeline().value())
                .get(() -> looks.owned(link.timeline(), link.owner())
                        .flatMap(timeline -> looks.openAs(timeline, link.circle()))
                        .map(timeline -> new Shared(timeline, link.years())));
    }
}
