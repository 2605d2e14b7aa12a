package timeline.api.retrospective;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import timeline.entry.EntryId;
import timeline.retrospective.Because;
import timeline.retrospective.Column;
import timeline.retrospective.ItemContent;
import timeline.retrospective.ItemId;
import timeline.retrospective.ItemState;
import timeline.retrospective.Outcome;
import timeline.retrospective.PlacedItem;
import timeline.review.ReviewItem;
import timeline.review.ReviewOutcome;

/**
 * An item by itself.
 *
 * @param outcome what the latest later year says became of it; null while none does
 * @param removed whether it was taken out
 */
record ItemBody(
        ItemId id,
        int year,
        Column column,
        String text,
        List<Because> because,
        List<EntryId> evidence,
        List<String> audience,
        List<ItemId> answers,
        @Nullable ItemId carriedFrom,
        @Nullable Outcome outcome,
        boolean removed,
        long version) {

    static ItemBody of(ReviewItem item) {
        return of(item.year(), item.placed(), item.outcome(), false, item.version());
    }

    /** An item as a command left it; what later years say of it is not touched by that. */
    static ItemBody of(int year, ItemState state, Optional<ReviewOutcome> outcome) {
        return of(year, state.item(), outcome, state.removed(), state.version());
    }

    private static ItemBody of(
            int year, PlacedItem item, Optional<ReviewOutcome> outcome, boolean removed, long version) {
        ItemContent content = item.content();
        return new ItemBody(
                item.id(),
                year,
                item.column(),
                content.text(),
                content.because(),
                content.evidence(),
                content.audience(),
                content.answers(),
                content.carriedFrom(),
                outcome.map(ReviewOutcome::outcome).orElse(null),
                removed,
                version);
    }
}
