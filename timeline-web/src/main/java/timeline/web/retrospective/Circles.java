package timeline.web.retrospective;

import java.util.List;
import java.util.stream.Collectors;
import timeline.web.Wording;

/** The circles that a part of a retrospective may be shown to. */
final class Circles {

    /** Those that every timeline has. */
    static final List<String> FROM_THE_START = List.of("family", "work", "public");

    private Circles() {}

    static String name(String circle, Wording words) {
        return words.or("circle." + circle, circle);
    }

    /** Who may see it besides the owner; empty for nobody. */
    static String words(List<String> audience, Wording words) {
        return audience.stream().map(circle -> name(circle, words)).collect(Collectors.joining(", "));
    }
}
