package timeline.log;

/** An event that this version of the service knows nothing of. */
public class UnknownEvent extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnknownEvent(String name, String revision) {
        super("no event \"" + name + "\" of revision " + revision + " is known here");
    }
}
