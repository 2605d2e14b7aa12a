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
 * @param circle the one that reads
 * @param owner by name
 * @param member the only one in the circle, by name; for everybody there is none
 */
public record History(
        long seed,
        String circle,
        TimelineId life,
        List<EntryId> entries,
        List<ItemId> items,
        String owner,
        String member) {

    /** Whether everybody reads, who is no member of anything. */
    public boolean everybody() {
        return circle.equals("public");
    }

    static TimelineId life(long seed) {
        return new TimelineId(
                new UUID((seed * 0x9E3779B97F4A7C15L & ~0xF000L) | 0x4000L, 0x8000000000000000L | (seed >>> 2)));
    }
}
