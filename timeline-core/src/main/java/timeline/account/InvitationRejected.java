package timeline.account;

/** An invitation was not made or not taken; its {@link Reason} says why. */
public final class InvitationRejected extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** Another than the owner of the server invites. */
        NOT_THE_OWNER,
        /** There are as many open ones as there may be. */
        TOO_MANY,
        /** There is no such invitation, or it is over, or somebody came by it already. */
        OVER
    }

    private final Reason reason;

    InvitationRejected(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
