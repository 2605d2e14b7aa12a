package timeline.review;

import java.util.Optional;

/**
 * What an earlier year wanted, and what this year says became of it.
 *
 * @param outcome empty while this year has not said
 */
public record FollowUp(ReviewItem item, Optional<ReviewOutcome> outcome) {}
