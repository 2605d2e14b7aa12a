package timeline.review;

import java.util.List;
import timeline.retrospective.Column;
import timeline.retrospective.Section;

/**
 * The retrospective of a year, as it is or was recorded.
 *
 * @param edition the last one published; 0 before the first
 * @param version counts its events; 0 when nothing was said; the ETag
 * @param items of all columns, each column in its order
 * @param followUp what the last year before with a retrospective wanted, in its order
 */
public record Review(
        int year,
        ReviewState state,
        int edition,
        long version,
        List<Section> sections,
        List<ReviewItem> items,
        List<FollowUp> followUp) {

    public List<ReviewItem> of(Column column) {
        return items.stream().filter(item -> item.column() == column).toList();
    }
}
