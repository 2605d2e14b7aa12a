package timeline.api;

/** What is asked for is being built for the first time, and nobody is shown half of it; the message says what to do. */
public class NotBuilt extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotBuilt(String detail) {
        super(detail);
    }
}
