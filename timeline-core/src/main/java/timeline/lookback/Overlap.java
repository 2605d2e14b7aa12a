package timeline.lookback;

/**
 * Something that went on meanwhile.
 *
 * @param certain false when it depends on what the true dates are
 */
public record Overlap(boolean certain, Glance entry) {}
