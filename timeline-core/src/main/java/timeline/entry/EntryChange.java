package timeline.entry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import timeline.life.AccountId;
import tools.jackson.databind.JsonNode;

/**
 * One step in the history of an entry.
 *
 * @param event the stored name of what happened, such as {@code entry-corrected}
 * @param by null when it was erased
 * @param reason why, in the words of who did it; empty when nothing was said
 * @param changes what is said differently since, member by member
 */
public record EntryChange(
        long version, String event, Instant at, @Nullable AccountId by, String reason, List<Member> changes) {

    /**
     * A member of an entry that changed.
     *
     * @param from null when it was not there before
     * @param to null when it is not there since
     */
    public record Member(
            String member,
            @Nullable JsonNode from,
            @Nullable JsonNode to) {}

    /** A step of which nothing is left but that it was. */
    static EntryChange erased(long version, Instant at, List<Member> gone) {
        return new EntryChange(version, "erased", at, null, "", gone);
    }

    public EntryChange {
        changes = List.copyOf(changes);
    }
}
