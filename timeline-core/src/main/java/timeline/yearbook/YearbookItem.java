package timeline.yearbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import timeline.entry.EntryId;
import timeline.retrospective.Because;
import timeline.retrospective.ItemContent;
import timeline.retrospective.ItemId;
import timeline.retrospective.Outcome;
import timeline.review.Ancestor;
import timeline.review.ReviewItem;
import timeline.review.ReviewOutcome;

/**
 * An item as it is answered.
 *
 * @param answers the items that it is meant to better
 * @param carriedFrom the item of an earlier year that goes on in it
 * @param ancestry the items that go on in it, nearest first
 * @param outcome what the latest later year says became of it; null while none does
 * @param outcomeYear that year
 * @param waiting whether it is to be improved and no {@code try} names it
 * @param version for the ETag
 */
public record YearbookItem(
        ItemId id,
        String text,
        List<Because> because,
        List<EntryId> evidence,
        List<String> audience,
        List<ItemId> answers,
        @Nullable ItemId carriedFrom,
        List<Ancestor> ancestry,
        @Nullable Outcome outcome,
        @Nullable Integer outcomeYear,
        @Nullable String outcomeNote,
        boolean waiting,
        long version) {

    static YearbookItem of(ReviewItem item) {
        ItemContent content = item.content();
        ReviewOutcome outcome = item.outcome().orElse(null);
        return new YearbookItem(
                item.id(),
                content.text(),
                content.because(),
                content.evidence(),
                content.audience(),
                content.answers(),
                content.carriedFrom(),
                item.ancestry(),
                outcome == null ? null : outcome.outcome(),
                outcome == null ? null : Integer.valueOf(outcome.year()),
                outcome == null ? null : outcome.note(),
                item.waiting(),
                item.version());
    }
}
