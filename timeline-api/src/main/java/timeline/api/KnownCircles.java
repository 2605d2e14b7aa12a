package timeline.api;

import java.util.List;
import org.springframework.stereotype.Component;
import timeline.circle.UnknownCircles;
import timeline.entry.EntryContent;
import timeline.kind.Problem;
import timeline.life.Timeline;
import timeline.retrospective.RetrospectiveParts;

/** Refuses requests that speak of circles that a timeline does not have. */
@Component
public class KnownCircles {

    private final UnknownCircles unknown;

    KnownCircles(UnknownCircles unknown) {
        this.unknown = unknown;
    }

    /**
     * Checks whom an entry is for.
     *
     * @throws InputRefused with every circle that is none
     */
    public void check(Timeline timeline, EntryContent content) {
        refuse(unknown.in(timeline, content));
    }

    /**
     * Checks whom the parts of a retrospective are for.
     *
     * @throws InputRefused with every circle that is none
     */
    public void check(Timeline timeline, RetrospectiveParts parts) {
        refuse(unknown.in(timeline, parts));
    }

    /**
     * Checks a list of circles.
     *
     * @param at the list as a JSON Pointer
     * @throws InputRefused with every one that is none
     */
    public void check(Timeline timeline, List<String> circles, String at) {
        refuse(unknown.in(timeline, circles, at));
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw InputRefused.of(problems);
        }
    }
}
