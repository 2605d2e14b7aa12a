package timeline.review;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import timeline.entry.EntryId;
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

    /** Every entry that it names, and that what it follows up names. */
    public Set<EntryId> evidence() {
        Set<EntryId> named = new HashSet<>();
        sections.forEach(section -> named.addAll(section.evidence()));
        items.forEach(item -> named.addAll(item.content().evidence()));
        followUp.forEach(said -> named.addAll(said.item().content().evidence()));
        return named;
    }

    /** The same with that evidence alone which its reader may see. */
    public Review showing(Set<EntryId> seen) {
        return new Review(
                year,
                state,
                edition,
                version,
                sections.stream()
                        .map(section -> new Section(
                                section.heading(),
                                section.markdown(),
                                section.evidence().stream()
                                        .filter(seen::contains)
                                        .toList(),
                                section.audience()))
                        .toList(),
                items.stream().map(item -> item.showing(seen)).toList(),
                followUp.stream()
                        .map(said -> new FollowUp(said.item().showing(seen), said.outcome()))
                        .toList());
    }
}
