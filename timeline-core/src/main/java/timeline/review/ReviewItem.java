package timeline.review;

import java.util.List;
import java.util.Optional;
import timeline.retrospective.Column;
import timeline.retrospective.ItemContent;
import timeline.retrospective.ItemId;
import timeline.retrospective.PlacedItem;

/**
 * An item as it stands in the retrospective of a year.
 *
 * @param version the version of the retrospective that last changed it; the ETag
 * @param ancestry the items that go on in it, nearest first
 * @param outcome what the latest of the later years says became of it
 * @param waiting whether it is to be improved and no {@code try} of its year or a later one names it
 */
public record ReviewItem(
        ItemId id,
        int year,
        Column column,
        long version,
        ItemContent content,
        List<Ancestor> ancestry,
        Optional<ReviewOutcome> outcome,
        boolean waiting) {

    public PlacedItem placed() {
        return new PlacedItem(id, column, content);
    }
}
