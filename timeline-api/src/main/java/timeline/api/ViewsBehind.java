package timeline.api;

/** The views did not reach the position that a reader asked for in time. */
public class ViewsBehind extends RuntimeException {

    private static final long serialVersionUID = 1;
}
