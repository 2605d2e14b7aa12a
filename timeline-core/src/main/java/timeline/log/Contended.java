package timeline.log;

/** So many wrote to one stream at once that a write did not get its turn; nothing was recorded, and it may be sent again. */
public class Contended extends RuntimeException {

    private static final long serialVersionUID = 1;

    Contended(Exception last) {
        super("too many writers at once on this one; try again", last);
    }
}
