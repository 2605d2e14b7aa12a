package timeline.life;

/**
 * What a description came to.
 *
 * @param version for the ETag
 * @param first whether there was none before
 */
public record DescribedState(long version, boolean first) {}
