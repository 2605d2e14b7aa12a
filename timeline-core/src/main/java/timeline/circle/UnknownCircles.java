package timeline.circle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import timeline.directory.Sharing;
import timeline.entry.EntryContent;
import timeline.kind.Problem;
import timeline.life.Sight;
import timeline.life.Timeline;
import timeline.retrospective.Column;
import timeline.retrospective.PlacedItem;
import timeline.retrospective.RetrospectiveDocument;
import timeline.retrospective.RetrospectiveParts;
import timeline.retrospective.Section;

/**
 * Finds circles that a timeline does not have, each with its place: a typo would hide what was meant to be shown, or the
 * other way round.
 */
@Component
public class UnknownCircles {

    private final Sharing sharing;

    UnknownCircles(Sharing sharing) {
        this.sharing = sharing;
    }

    /** In whom an entry is for. */
    public List<Problem> in(Timeline timeline, EntryContent content) {
        List<Problem> problems = new ArrayList<>();
        content.audience().ifPresent(audience -> problems.addAll(in(timeline, audience, "/audience")));
        for (String circle : content.faced()) {
            in(timeline, List.of(circle), "/faces").stream()
                    .map(problem -> new Problem("/faces/" + circle, problem.detail()))
                    .forEach(problems::add);
        }
        return problems;
    }

    /** In whom the parts of a retrospective are for. */
    public List<Problem> in(Timeline timeline, RetrospectiveParts parts) {
        List<Problem> problems =
                new ArrayList<>(chapters(timeline, parts.sections().orElse(List.of())));
        parts.columns().forEach((column, items) -> problems.addAll(items(timeline, column, items)));
        return problems;
    }

    /** In whom a whole retrospective is for. */
    public List<Problem> in(Timeline timeline, RetrospectiveDocument document) {
        List<Problem> problems = new ArrayList<>(chapters(timeline, document.sections()));
        Map<Column, List<PlacedItem>> columns = new EnumMap<>(Column.class);
        document.items()
                .forEach(item -> columns.computeIfAbsent(item.column(), first -> new ArrayList<>())
                        .add(item));
        columns.forEach((column, items) -> problems.addAll(items(timeline, column, items)));
        return problems;
    }

    private List<Problem> chapters(Timeline timeline, List<Section> sections) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            problems.addAll(in(timeline, sections.get(i).audience(), "/sections/" + i + "/audience"));
        }
        return problems;
    }

    private List<Problem> items(Timeline timeline, Column column, List<PlacedItem> items) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String at = "/" + column.key() + "/" + i + "/audience";
            problems.addAll(in(timeline, items.get(i).content().audience(), at));
        }
        return problems;
    }

    /**
     * In a list of them.
     *
     * @param at the list as a JSON Pointer
     */
    public List<Problem> in(Timeline timeline, List<String> circles, String at) {
        if (Set.copyOf(Sight.FROM_THE_START).containsAll(circles)) {
            return List.of();
        }
        List<String> known = sharing.circles(timeline).keys();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < circles.size(); i++) {
            if (!known.contains(circles.get(i))) {
                problems.add(new Problem(
                        at + "/" + i,
                        "there is no circle \"" + circles.get(i) + "\" on this timeline; there are "
                                + String.join(", ", known)));
            }
        }
        return problems;
    }
}
