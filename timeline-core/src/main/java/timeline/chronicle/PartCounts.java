package timeline.chronicle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import timeline.entry.EntryId;

/**
 * Counts that stay true: a whole and its parts of the same kind tell of the same things, so they count once, as the
 * larger of what the whole says and what its parts come to. Parts of another kind are things of their own.
 */
public final class PartCounts {

    private final Map<EntryId, ChronicleEntry> entries = new HashMap<>();
    private final Map<EntryId, List<ChronicleEntry>> parts = new HashMap<>();

    /** Counts among some entries; what is not among them is taken not to be there. */
    public PartCounts(Collection<ChronicleEntry> among) {
        among.forEach(entry -> entries.put(entry.id(), entry));
        among.stream()
                .filter(this::isPart)
                .forEach(part -> part.content()
                        .partOf()
                        .ifPresent(whole -> parts.computeIfAbsent(whole, first -> new ArrayList<>())
                                .add(part)));
    }

    /** Whether it is counted with its whole. */
    public boolean isPart(ChronicleEntry entry) {
        return entry.content()
                .partOf()
                .map(entries::get)
                .filter(whole -> whole.content().kind().equals(entry.content().kind()))
                .isPresent();
    }

    /** How many happenings an entry stands for, with its parts. */
    public int number(ChronicleEntry entry) {
        return parts.containsKey(entry.id())
                ? number(entry, new HashSet<>())
                : entry.content().count();
    }

    /**
     * How many happenings an entry stands for beside its parts, so that adding up the shares of any of them counts nothing
     * twice and, of all of them, nothing less than {@link #number} does.
     */
    public int share(ChronicleEntry entry) {
        return Math.max(0, entry.content().count() - sumOfParts(entry));
    }

    /** How many happenings the parts of an entry come to. */
    public int sumOfParts(ChronicleEntry whole) {
        return sumOfParts(whole, new HashSet<>(Set.of(whole.id())));
    }

    private int number(ChronicleEntry entry, Set<EntryId> seen) {
        return seen.add(entry.id()) ? Math.max(entry.content().count(), sumOfParts(entry, seen)) : 0;
    }

    private int sumOfParts(ChronicleEntry whole, Set<EntryId> seen) {
        return parts.getOrDefault(whole.id(), List.of()).stream()
                .mapToInt(part -> number(part, seen))
                .sum();
    }
}
