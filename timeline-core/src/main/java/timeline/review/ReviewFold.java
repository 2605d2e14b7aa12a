package timeline.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import timeline.retrospective.Column;
import timeline.retrospective.ItemId;

/** Puts the rows of a year, and of the one that it follows up, together. */
final class ReviewFold {

    private final int year;
    private final NavigableMap<Integer, YearRow> years;
    private final @Nullable Integer before;
    private final Map<Ancestor, ItemRow> items;
    private final Map<Ancestor, List<ReviewOutcome>> outcomes;
    private final Map<Ancestor, List<Ancestor>> ancestry;
    private final Set<ItemId> answered;
    private final ReviewLook look;

    ReviewFold(ReviewLook look, int year) {
        this.look = look;
        this.year = year;
        this.years = look.years();
        this.before = before(years, year);
        List<Integer> shown = before == null ? List.of(year) : List.of(before, year);
        this.items = look.items(shown);
        this.outcomes = look.outcomes(shown);
        this.ancestry = look.ancestry(shown);
        this.answered = look.answered(shown.getFirst(), years);
    }

    /** The last year before with something to follow up. */
    private static @Nullable Integer before(NavigableMap<Integer, YearRow> years, int year) {
        return years.headMap(year, false).descendingMap().values().stream()
                .filter(row -> Stream.of(Column.values())
                        .anyMatch(column -> !row.order().of(column).isEmpty()))
                .map(YearRow::year)
                .findFirst()
                .orElse(null);
    }

    Review fold() {
        YearRow row = years.getOrDefault(year, YearRow.NONE);
        List<FollowUp> followUp = before == null
                ? List.of()
                : items(before).stream().map(this::followUp).toList();
        return new Review(
                year,
                row.state(),
                row.edition(),
                look.owner() ? row.version() : 0,
                look.sections(year),
                items(year),
                followUp);
    }

    private List<ReviewItem> items(int of) {
        List<ReviewItem> placed = new ArrayList<>();
        YearRow row = years.getOrDefault(of, YearRow.NONE);
        for (Column column : Column.values()) {
            for (ItemId id : row.order().of(column)) {
                ItemRow item = items.get(new Ancestor(of, id));
                if (item != null) {
                    placed.add(item(item, column));
                }
            }
        }
        return List.copyOf(placed);
    }

    private ReviewItem item(ItemRow item, Column column) {
        List<ReviewOutcome> said = said(item.key());
        return new ReviewItem(
                item.item(),
                item.year(),
                column,
                item.version(),
                item.content(),
                ancestry.getOrDefault(item.key(), List.of()),
                said.isEmpty() ? Optional.empty() : Optional.of(said.getLast()),
                column == Column.IMPROVE && !answered.contains(item.item()));
    }

    private FollowUp followUp(ReviewItem item) {
        Optional<ReviewOutcome> here = said(new Ancestor(item.year(), item.id())).stream()
                .filter(outcome -> outcome.year() == year)
                .findFirst();
        return new FollowUp(item, here);
    }

    private List<ReviewOutcome> said(Ancestor item) {
        return outcomes.getOrDefault(item, List.of());
    }
}
