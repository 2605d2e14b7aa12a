package timeline.log;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes one follower along the log, page by page, each in the transaction that also moves its place.
 *
 * <p>One node does so for all, under a claim that it renews; when it falls silent, another takes over. What fails is tried
 * again, never skipped.
 */
class Following implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    private static final Duration CLAIM_ANEW = Duration.ofSeconds(1);
    private static final Duration LOOK_FOR_CLAIMS = Duration.ofSeconds(1);
    private static final Duration SHORTEST_REST = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);

    /** The log is not divided: its order is one. */
    private static final int SEGMENT = 0;

    private final Follower follower;
    private final LogTail tail;
    private final TokenStore places;
    private final TransactionOperations transactions;
    private final LogSignal signal;
    private volatile boolean ending;
    private Duration rest = SHORTEST_REST;
    private long claimed;

    Following(
            Follower follower, LogTail tail, LogSignal signal, TokenStore places, TransactionOperations transactions) {
        this.follower = follower;
        this.tail = tail;
        this.signal = signal;
        this.places = places;
        this.transactions = transactions;
    }

    String name() {
        return follower.name();
    }

    /** Comes to an end behind the page that is being taken. */
    void end() {
        ending = true;
    }

    @Override
    public void run() {
        try (LogWait growth = new LogWait(signal)) {
            while (!ending) {
                followWhatIsOurs(growth);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void followWhatIsOurs(LogWait growth) throws InterruptedException {
        try {
            follow(claim(), growth);
            transactions.executeWithoutResult(transaction -> places.releaseClaim(name(), SEGMENT));
        } catch (UnableToClaimTokenException othersFollow) {
            rest(LOOK_FOR_CLAIMS, growth);
        } catch (RuntimeException | Error e) {
            if (!ending) {
                LOG.warn("The view {} stays where it is, and tries again in {} s", name(), rest.toSeconds(), e);
                rest(rest, growth);
                Duration longer = rest.multipliedBy(2);
                rest = longer.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : longer;
            }
        }
    }

    /** However the log grows meanwhile. */
    private void rest(Duration time, LogWait growth) throws InterruptedException {
        long until = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0 && !ending; left = until - System.nanoTime()) {
            growth.await(Duration.ofNanos(left));
        }
    }

    private LogPosition claim() {
        LogPosition place = Objects.requireNonNull(transactions.execute(transaction -> {
            if (places.fetchSegments(name()).length == 0) {
                places.initializeTokenSegments(name(), 1);
            }
            return LogPosition.of(WrappedToken.unwrapLowerBound(places.fetchToken(name(), SEGMENT)));
        }));
        claimed = System.nanoTime();
        return place;
    }

    private void follow(LogPosition from, LogWait growth) throws InterruptedException {
        LogPosition place = from;
        while (!ending) {
            List<LoggedEvent> events = tail.after(place);
            if (events.isEmpty()) {
                claimAnew();
                growth.await(CLAIM_ANEW);
            } else {
                place = take(events);
            }
        }
    }

    private LogPosition take(List<LoggedEvent> events) {
        LogPosition end = events.getLast().position();
        transactions.executeWithoutResult(transaction -> {
            follower.follow(events);
            places.storeToken(end, name(), SEGMENT);
        });
        claimed = System.nanoTime();
        rest = SHORTEST_REST;
        return end;
    }

    private void claimAnew() {
        if (System.nanoTime() - claimed >= CLAIM_ANEW.toNanos()) {
            transactions.executeWithoutResult(transaction -> places.extendClaim(name(), SEGMENT));
            claimed = System.nanoTime();
        }
    }
}
