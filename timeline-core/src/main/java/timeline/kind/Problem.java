package timeline.kind;

/**
 * One thing that is wrong with what was sent, said so that the sender can mend it.
 *
 * @param pointer JSON Pointer (RFC 6901) to the member that is meant; empty is the whole of what was read
 * @param detail an English sentence that says what to do
 */
public record Problem(String pointer, String detail) {

    /** The same problem seen from an object that holds what was read, such as {@code /details}. */
    public Problem under(String prefix) {
        return new Problem(prefix + pointer, detail);
    }
}
