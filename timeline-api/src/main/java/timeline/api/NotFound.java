package timeline.api;

/** There is no such thing, or none that the reader may know of: a stranger cannot tell which. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotFound(String detail) {
        super(detail);
    }
}
