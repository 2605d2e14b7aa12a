package timeline.account;

import java.time.Duration;

/** Signing in, or another thing that is counted, was refused unseen, because it was tried too often of late. */
public final class TooManyAttempts extends RuntimeException {

    private final Duration retryAfter;

    TooManyAttempts(Duration retryAfter) {
        super("too many attempts; try again in " + retryAfter.toSeconds() + " seconds");
        this.retryAfter = retryAfter;
    }

    /** How long from now a next attempt is worth making. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
