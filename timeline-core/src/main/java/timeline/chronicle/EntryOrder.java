package timeline.chronicle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import timeline.date.Span;
import timeline.entry.EntryId;

/**
 * The order in which entries stand: as {@code after} says, and where it says nothing by date, then by recording.
 *
 * <p>A stable topological order (Kahn 1962): of what may come next, the earliest comes. Should {@code after} go round in
 * a circle, the earliest of the circle comes first, so that nothing is lost.
 */
final class EntryOrder {

    private static final Comparator<ChronicleEntry> BY_DATE =
            Comparator.comparing(ChronicleEntry::span, Span.BY_TIME).thenComparingLong(ChronicleEntry::order);

    private final Map<EntryId, ChronicleEntry> waiting = new HashMap<>();
    private final Map<EntryId, List<ChronicleEntry>> followers = new HashMap<>();
    private final Map<EntryId, Integer> before = new HashMap<>();

    private EntryOrder(List<ChronicleEntry> entries) {
        entries.forEach(entry -> waiting.put(entry.id(), entry));
        for (ChronicleEntry entry : entries) {
            List<EntryId> known = entry.content().after().stream()
                    .distinct()
                    .filter(waiting::containsKey)
                    .toList();
            before.put(entry.id(), known.size());
            known.forEach(id ->
                    followers.computeIfAbsent(id, first -> new ArrayList<>()).add(entry));
        }
    }

    static List<ChronicleEntry> of(List<ChronicleEntry> entries) {
        boolean said =
                entries.stream().anyMatch(entry -> !entry.content().after().isEmpty());
        return said
                ? new EntryOrder(entries).order()
                : entries.stream().sorted(BY_DATE).toList();
    }

    private List<ChronicleEntry> order() {
        List<ChronicleEntry> ordered = new ArrayList<>(waiting.size());
        PriorityQueue<ChronicleEntry> ready = new PriorityQueue<>(BY_DATE);
        waiting.values().stream().filter(this::free).forEach(ready::add);
        while (!waiting.isEmpty()) {
            ChronicleEntry next = ready.isEmpty() ? earliestOfCircle() : ready.remove();
            if (waiting.remove(next.id()) != null) {
                ordered.add(next);
                release(next, ready);
            }
        }
        return ordered;
    }

    private void release(ChronicleEntry placed, PriorityQueue<ChronicleEntry> ready) {
        for (ChronicleEntry follower : followers.getOrDefault(placed.id(), List.of())) {
            before.merge(follower.id(), -1, Integer::sum);
            if (free(follower)) {
                ready.add(follower);
            }
        }
    }

    private boolean free(ChronicleEntry entry) {
        return before.getOrDefault(entry.id(), 0) <= 0;
    }

    private ChronicleEntry earliestOfCircle() {
        return waiting.values().stream().min(BY_DATE).orElseThrow();
    }
}
