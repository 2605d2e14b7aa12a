package timeline.api.entry;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import timeline.entry.EntryChange;
import timeline.history.HistoryStep;
import timeline.life.AccountId;

/**
 * One step in the history of an entry: for programs member by member, for people in a sentence.
 *
 * @param event the stored name of what happened, such as {@code entry-corrected}
 * @param by the account; null when what happened was erased
 * @param username what the account is called
 * @param reason why, as it is kept; empty when nothing was said
 * @param sentence who, when, what changed from what to what, and why, in the reader's language
 */
record ToldChange(
        long version,
        String event,
        Instant at,
        @Nullable AccountId by,
        String username,
        String reason,
        List<EntryChange.Member> changes,
        String sentence) {

    static List<ToldChange> all(List<EntryChange> changes, List<HistoryStep> steps) {
        return IntStream.range(0, changes.size())
                .mapToObj(i -> of(changes.get(i), steps.get(i)))
                .toList();
    }

    private static ToldChange of(EntryChange change, HistoryStep step) {
        return new ToldChange(
                change.version(),
                change.event(),
                change.at(),
                change.by(),
                step.by(),
                change.reason(),
                change.changes(),
                step.sentence());
    }
}
