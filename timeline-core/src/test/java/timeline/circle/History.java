package timeline.circle;

import java.util.List;
import java.util.UUID;
import timeline.entry.EntryId;
import timeline.life.TimelineId;
import timeline.retrospective.ItemId;

/**
 * What a history is read back with.
 *
 * @param seed of which everything about it is drawn, the questions too
 * @param circles those that read as one, who see what any of them sees
 * @param owner by name
 * @param member the only one in these circles, by name; for everybody there is none
 */
public record History(
        long seed,
        List<String> circles,
        TimelineId life,
        List<EntryId> entries,
        List<ItemId> items,
        String owner,
        String member) {

    /** The one whose eyes the owner borrows, and to whom a link shows something. */
    public String circle() {
        return circles.getFirst();
    }

    /** Whether a member reads who is in more circles than one. */
    public boolean several() {
        return circles.size() > 1;
    }

    /** Whether everybody reads, who is no member of anything. */
    public boolean everybody() {
        return circle().equals("public");
    }

    static TimelineId life(long seed) {
        return new TimelineId(
                new UUID((seed * 0x9E3779B97F4A7C15L & ~0xF000L) | 0x4000L, 0x8000000000000000L | (seed >>> 2)));
    }
}
