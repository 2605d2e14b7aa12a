package timeline.web.circle;

import java.util.List;
import java.util.stream.Collectors;
import timeline.life.Sight;
import timeline.web.Wording;

/** What circles are called: those that every timeline has in the reader's language, others as their owner says. */
public final class CircleNames {

    private CircleNames() {}

    public static String of(String circle, Wording words) {
        return Sight.FROM_THE_START.contains(circle) ? words.say("circle." + circle) : circle;
    }

    /** Several; empty for none. */
    public static String of(List<String> circles, Wording words) {
        return circles.stream().map(circle -> of(circle, words)).collect(Collectors.joining(", "));
    }
}
