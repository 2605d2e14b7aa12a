package timeline.yearbook;

import org.jspecify.annotations.Nullable;
import timeline.retrospective.Column;
import timeline.retrospective.Outcome;
import timeline.review.FollowUp;
import timeline.review.ReviewOutcome;

/**
 * What an earlier year wanted, and what this year says became of it.
 *
 * @param outcome null while this year has not said
 * @param note empty when nothing more was said
 */
public record YearbookFollowUp(
        int from,
        Column column,
        YearbookItem item,
        @Nullable Outcome outcome,
        String note) {

    static YearbookFollowUp of(FollowUp followUp) {
        return new YearbookFollowUp(
                followUp.item().year(),
                followUp.item().column(),
                YearbookItem.of(followUp.item()),
                followUp.outcome().map(ReviewOutcome::outcome).orElse(null),
                followUp.outcome().map(ReviewOutcome::note).orElse(""));
    }
}
