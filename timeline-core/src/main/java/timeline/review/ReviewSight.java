package timeline.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import timeline.life.Sight;
import timeline.retrospective.Column;
import timeline.retrospective.ItemContent;
import timeline.retrospective.ItemId;
import timeline.retrospective.ItemOrder;
import timeline.retrospective.Section;

/**
 * What a circle may see of retrospectives: chapters and items by their own audience, as it is today (ADR 0015). What was
 * said of the rest, how often anything was changed, and what was published of it, is the owner's.
 *
 * @param items those that it may see, of every year
 */
record ReviewSight(Sight sight, Set<Ancestor> items) {

    /** Looks at what is recorded now. */
    static ReviewSight of(Sight sight, Map<Ancestor, ItemRow> now) {
        Set<Ancestor> seen = new HashSet<>();
        now.forEach((key, row) -> {
            if (sight.admits(row.content().audience())) {
                seen.add(key);
            }
        });
        return new ReviewSight(sight, seen);
    }

    /** A year of which it sees nothing said is one without a retrospective. */
    YearRow year(YearRow row, boolean anySection) {
        Map<Column, List<ItemId>> columns = new HashMap<>();
        boolean any = anySection;
        for (Column column : Column.values()) {
            List<ItemId> seen = row.order().of(column).stream()
                    .filter(item -> items.contains(new Ancestor(row.year(), item)))
                    .toList();
            columns.put(column, seen);
            any |= !seen.isEmpty();
        }
        return any ? new YearRow(row.year(), 1, new ItemOrder(columns), 0, false) : YearRow.NONE;
    }

    boolean sees(ItemRow row) {
        return items.contains(row.key()) && sight.admits(row.content().audience());
    }

    /** Without the items that it may not see, and without who else may read it. */
    ItemRow through(ItemRow row) {
        ItemContent said = row.content();
        ItemId from = said.carriedFrom();
        ItemContent read = new ItemContent(
                said.text(),
                said.because(),
                said.evidence(),
                List.of(),
                said.answers().stream().filter(this::names).toList(),
                from != null && names(from) ? from : null);
        return new ItemRow(row.year(), row.item(), 0, read);
    }

    private boolean names(ItemId item) {
        return items.stream().anyMatch(seen -> seen.item().equals(item));
    }

    /** The line of an item up to the first that it may not see. */
    List<Ancestor> line(List<Ancestor> ancestry) {
        return ancestry.stream().takeWhile(items::contains).toList();
    }

    /**
     * The chapters that it may see.
     *
     * @param then as they were recorded
     * @param now as they are: a chapter that it may no longer see is not shown in an older form either
     */
    List<Section> sections(List<Section> then, List<Section> now) {
        Predicate<Section> mayBeSeen = section -> sight.admits(section.audience());
        Set<String> hidden = new HashSet<>();
        Set<String> shown = new HashSet<>();
        now.forEach(section -> (mayBeSeen.test(section) ? shown : hidden).add(section.heading()));
        return then.stream()
                .filter(mayBeSeen)
                .filter(section ->
                        shown.contains(section.heading()) && (then.equals(now) || !hidden.contains(section.heading())))
                .map(section -> new Section(section.heading(), section.markdown(), section.evidence(), List.of()))
                .toList();
    }
}
