package timeline.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import timeline.directory.Sharing;
import timeline.entry.EntryContent;
import timeline.kind.Problem;
import timeline.life.Sight;
import timeline.life.Timeline;
import timeline.retrospective.RetrospectiveParts;
import timeline.retrospective.Section;

/** Refuses circles that a timeline does not have: a typo would hide what was meant to be shown, or the other way round. */
@Component
public class KnownCircles {

    private final Sharing sharing;

    KnownCircles(Sharing sharing) {
        this.sharing = sharing;
    }

    /**
     * Checks whom an entry is for.
     *
     * @throws InputRefused with every circle that is none
     */
    public void check(Timeline timeline, EntryContent content) {
        List<Problem> problems = new ArrayList<>();
        content.audience().ifPresent(audience -> problems.addAll(unknown(timeline, audience, "/audience")));
        List<String> faced = List.copyOf(content.faced());
        for (String circle : faced) {
            unknown(timeline, List.of(circle), "/faces").stream()
                    .map(problem -> new Problem("/faces/" + circle, problem.detail()))
                    .forEach(problems::add);
        }
        refuse(problems);
    }

    /**
     * Checks whom the parts of a retrospective are for.
     *
     * @throws InputRefused with every circle that is none
     */
    public void check(Timeline timeline, RetrospectiveParts parts) {
        List<Problem> problems = new ArrayList<>();
        List<Section> sections = parts.sections().orElse(List.of());
        for (int i = 0; i < sections.size(); i++) {
            problems.addAll(unknown(timeline, sections.get(i).audience(), "/sections/" + i + "/audience"));
        }
        parts.columns().forEach((column, items) -> {
            for (int i = 0; i < items.size(); i++) {
                String at = "/" + column.key() + "/" + i + "/audience";
                problems.addAll(unknown(timeline, items.get(i).content().audience(), at));
            }
        });
        refuse(problems);
    }

    /**
     * Checks a list of circles.
     *
     * @param at the list as a JSON Pointer
     * @throws InputRefused with every one that is none
     */
    public void check(Timeline timeline, List<String> circles, String at) {
        refuse(unknown(timeline, circles, at));
    }

    /** Those that are none, each with its place. */
    public List<Problem> unknown(Timeline timeline, List<String> circles, String at) {
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

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw InputRefused.of(problems);
        }
    }
}
