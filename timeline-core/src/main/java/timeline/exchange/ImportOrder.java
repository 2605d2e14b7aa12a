package timeline.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import timeline.chronicle.ChronicleEntry;
import timeline.entry.EntryId;
import timeline.kind.Problem;
import timeline.relation.OrderRefused;
import timeline.relation.RelatedEntries;
import timeline.relation.Relation;
import timeline.relation.Relations;

/**
 * Looks at the entries of a document beside what is recorded and beside each other, one after the other as if each were
 * recorded alone: an entry may speak of a later one, and the one that closes a circle is refused.
 */
final class ImportOrder implements RelatedEntries {

    private final Relations relations;
    private final RelatedEntries recorded;
    private final Map<EntryId, ChronicleEntry> taken = new HashMap<>();
    private final Map<EntryId, List<ChronicleEntry>> followers = new HashMap<>();
    private final Set<EntryId> named = new HashSet<>();

    private ImportOrder(Relations relations, RelatedEntries recorded) {
        this.relations = relations;
        this.recorded = recorded;
    }

    /**
     * What cannot be, by the index of the entry in the document; entries that are recorded already are no part of it.
     *
     * @param entries those that can be read, by their index, in the order of the document
     */
    static Map<Integer, Problem> refused(
            Relations relations, RelatedEntries recorded, Map<Integer, ChronicleEntry> entries) {
        return new ImportOrder(relations, recorded).refused(entries);
    }

    private Map<Integer, Problem> refused(Map<Integer, ChronicleEntry> entries) {
        List<EntryId> ids = entries.values().stream().map(ChronicleEntry::id).toList();
        Set<EntryId> known = new HashSet<>();
        recorded.these(ids).forEach(entry -> known.add(entry.id()));
        recorded.rightAfter(ids).forEach(entry -> named.addAll(entry.content().after()));
        entries.values().forEach(entry -> named.addAll(entry.content().after()));
        Map<Integer, Problem> refused = new LinkedHashMap<>();
        entries.forEach((index, entry) -> {
            if (!known.contains(entry.id())) {
                take(index, entry, refused);
            }
        });
        return refused;
    }

    private void take(int index, ChronicleEntry entry, Map<Integer, Problem> refused) {
        try {
            if (named.contains(entry.id()) || speaks(entry)) {
                relations.check(this, entry);
            }
            taken.putIfAbsent(entry.id(), entry);
            entry.content()
                    .after()
                    .forEach(before -> followers
                            .computeIfAbsent(before, first -> new ArrayList<>())
                            .add(entry));
        } catch (OrderRefused e) {
            refused.put(index, new Problem("/entries/" + index + "/" + e.member(), String.valueOf(e.getMessage())));
        }
    }

    private static boolean speaks(ChronicleEntry entry) {
        for (Relation relation : Relation.values()) {
            if (!relation.in(entry.content()).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public List<ChronicleEntry> these(Collection<EntryId> entries) {
        List<ChronicleEntry> found = new ArrayList<>();
        List<EntryId> others = new ArrayList<>();
        for (EntryId id : entries) {
            ChronicleEntry own = taken.get(id);
            if (own == null) {
                others.add(id);
            } else {
                found.add(own);
            }
        }
        if (!others.isEmpty()) {
            found.addAll(recorded.these(others));
        }
        return found;
    }

    @Override
    public List<ChronicleEntry> rightAfter(Collection<EntryId> entries) {
        Map<EntryId, ChronicleEntry> found = new LinkedHashMap<>();
        for (EntryId id : entries) {
            followers.getOrDefault(id, List.of()).forEach(entry -> found.put(entry.id(), entry));
        }
        recorded.rightAfter(entries).forEach(entry -> found.putIfAbsent(entry.id(), entry));
        return List.copyOf(found.values());
    }
}
