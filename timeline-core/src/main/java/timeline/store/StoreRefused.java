package timeline.store;

/** The service must not start on this store; says why, and what to do about it. */
public class StoreRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    public StoreRefused(String why, String action) {
        super(why);
        this.action = action;
    }

    public StoreRefused(String why, String action, Throwable cause) {
        super(why, cause);
        this.action = action;
    }

    public String action() {
        return action;
    }
}
