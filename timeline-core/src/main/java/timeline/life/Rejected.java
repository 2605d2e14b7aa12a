package timeline.life;

/** A command that was refused: nothing was recorded, and the message says what to do. */
public class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why; each edge answers it in its own way. */
    public enum Reason {
        /** There is no such thing. */
        NOT_FOUND,
        /** There is one of that id already, with other content. */
        EXISTS_OTHERWISE,
        /** The sender must say which version it saw. */
        VERSION_NEEDED,
        /** Somebody changed it since the sender saw it. */
        STALE,
        /** Its state does not allow it. */
        CONFLICT,
        /** What was said cannot be. */
        INVALID
    }

    private final Reason reason;

    public Rejected(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
