package timeline.share;

/** A share was not made, because the timeline has as many open ones as it may. */
public final class TooManyShares extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooManyShares(int most) {
        super("a timeline has at most " + most + " open shares; revoke some first");
    }
}
