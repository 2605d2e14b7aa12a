package timeline.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import timeline.entry.EntryId;
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

    /** The same with that evidence alone which its reader may see. */
    public ReviewItem showing(Set<EntryId> seen) {
        ItemContent less = new ItemContent(
                content.text(),
                content.because(),
                content.evidence().stream().filter(seen::contains).toList(),
                content.audience(),
                content.answers(),
                content.carriedFrom());
        return new ReviewItem(id, year, column, version, less, ancestry, outcome, waiting);
    }
}
