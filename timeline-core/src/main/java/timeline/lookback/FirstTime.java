package timeline.lookback;

/**
 * The first time of something.
 *
 * @param of what there is a first of: {@code kind}, {@code technology}, {@code place}, {@code facility}, {@code organization}
 * @param value the key of the kind, or the name as it was first written
 * @param label the same in the reader's language
 * @param certain whether it is known to have been the first; false when another can have been before
 */
public record FirstTime(String of, String value, String label, boolean certain, Glance entry) {}
