package timeline.web.retrospective;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier year wanted, and what this one says of it.
 *
 * @param outcome the key of what became of it; null while this year has not said
 * @param choices what can be said, the most fitting first
 */
record ShownFollowUp(
        int from,
        String column,
        String columnLabel,
        ShownItem item,
        @Nullable String outcome,
        String outcomeLabel,
        String note,
        List<Choice> choices) {

    /** What can be said of it. */
    record Choice(String key, String label, boolean current) {}
}
