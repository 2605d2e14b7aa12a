package timeline.retrospective;

/**
 * An item as a command left it.
 *
 * @param version the version of the retrospective that last changed it; the ETag
 * @param removed whether it was taken out
 * @param changed whether the command recorded anything
 */
public record ItemState(PlacedItem item, long version, boolean removed, boolean changed) {}
