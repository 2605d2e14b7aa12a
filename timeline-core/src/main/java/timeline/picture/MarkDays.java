package timeline.picture;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import timeline.chronicle.YearItem;
import timeline.entry.EntryId;

/**
 * Where a mark that floats within its time is to stand, so that what was said to come after stands after. It is a place
 * to read, not a day that anybody claims.
 */
final class MarkDays {

    /** Chains through several lanes come in any order; each pass carries a bound over one more turn of it. */
    private static final int PASSES = 3;

    private final Map<EntryId, Long> earliest = new HashMap<>();
    private final Map<EntryId, Long> latest = new HashMap<>();
    private final Map<EntryId, Integer> before = new HashMap<>();
    private final Map<EntryId, Integer> behind = new HashMap<>();
    private final Map<EntryId, YearItem> items = new HashMap<>();

    MarkDays(Collection<YearItem> all) {
        all.forEach(item -> items.put(item.id(), item));
        all.forEach(item -> earliest.put(item.id(), item.start().toEpochDay()));
        all.forEach(item -> latest.put(item.id(), lastStart(item)));
        for (int pass = 0; pass < PASSES; pass++) {
            all.forEach(this::follow);
            List.copyOf(all).reversed().forEach(this::precede);
        }
        all.forEach(this::countBefore);
        List.copyOf(all).reversed().forEach(this::countBehind);
    }

    /** A point in time within the window, in days since 1970 with a fraction. */
    double at(YearItem item, Window window) {
        long from = Math.max(earliest(item), window.from().toEpochDay());
        long to = Math.min(latest(item), window.to().toEpochDay()) + 1;
        if (to <= from) {
            return item.start().toEpochDay() + 0.5;
        }
        int ahead = before.getOrDefault(item.id(), 0);
        int after = behind.getOrDefault(item.id(), 0);
        return from + (to - from) * (ahead + 1.0) / (ahead + after + 2.0);
    }

    private void follow(YearItem item) {
        for (YearItem other : predecessors(item)) {
            keepWithin(earliest, item, Math.max(earliest(item), earliest(other)));
        }
    }

    private void precede(YearItem item) {
        for (YearItem other : predecessors(item)) {
            keepWithin(latest, other, Math.min(latest(other), latest(item)));
        }
    }

    /** A bound that contradicts the item's own date is not taken over. */
    private static void keepWithin(Map<EntryId, Long> bounds, YearItem item, long bound) {
        if (bound >= item.start().toEpochDay() && bound <= lastStart(item)) {
            bounds.put(item.id(), bound);
        }
    }

    private long earliest(YearItem item) {
        return earliest.getOrDefault(item.id(), item.start().toEpochDay());
    }

    private long latest(YearItem item) {
        return latest.getOrDefault(item.id(), lastStart(item));
    }

    private void countBefore(YearItem item) {
        predecessors(item).stream()
                .filter(other -> sameTime(item, other))
                .forEach(other -> before.merge(item.id(), before.getOrDefault(other.id(), 0) + 1, Math::max));
    }

    private void countBehind(YearItem item) {
        predecessors(item).stream()
                .filter(other -> sameTime(item, other))
                .forEach(other -> behind.merge(other.id(), behind.getOrDefault(item.id(), 0) + 1, Math::max));
    }

    private boolean sameTime(YearItem one, YearItem other) {
        return earliest(one) == earliest(other) && latest(one) == latest(other);
    }

    private List<YearItem> predecessors(YearItem item) {
        return item.after().stream()
                .map(id -> Optional.ofNullable(items.get(id)))
                .flatMap(Optional::stream)
                .filter(other -> !other.wholeYear() && !other.id().equals(item.id()))
                .toList();
    }

    private static long lastStart(YearItem item) {
        return (item.interval() ? item.startKnownBy() : item.end()).toEpochDay();
    }
}
