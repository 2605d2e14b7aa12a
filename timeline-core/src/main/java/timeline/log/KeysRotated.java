package timeline.log;

/**
 * A new master key wraps every data key; told in the transaction that wraps them.
 *
 * @param keys how many data keys there are
 */
public record KeysRotated(int keys) {}
