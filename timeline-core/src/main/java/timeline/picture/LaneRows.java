package timeline.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import timeline.chronicle.YearItem;
import timeline.entry.EntryId;

/** Packs the strands of a lane: parts beneath their whole, a refinement beneath what it refines, order kept. */
final class LaneRows {

    private final Map<EntryId, Strand> byItem = new HashMap<>();
    private final Map<EntryId, List<Strand>> children = new HashMap<>();

    private LaneRows(List<Strand> strands) {
        strands.forEach(
                strand -> strand.spots().forEach(spot -> byItem.put(spot.item().id(), strand)));
    }

    static Block of(List<Strand> strands) {
        LaneRows lane = new LaneRows(strands);
        List<Strand> roots = new ArrayList<>();
        for (Strand strand : strands) {
            lane.parent(strand)
                    .ifPresentOrElse(
                            parent -> lane.children
                                    .computeIfAbsent(parent.id(), none -> new ArrayList<>())
                                    .add(strand),
                            () -> roots.add(strand));
        }
        Block all = Block.of(List.of());
        lane.inOrder(roots).forEach(root -> all.add(lane.block(root), 0));
        return all;
    }

    private Block block(Strand head) {
        Block block = Block.of(List.of(head));
        List<Strand> parts = inOrder(children.getOrDefault(head.id(), List.of()));
        parts.forEach(part -> block.add(block(part), 1));
        if (!parts.isEmpty()) {
            block.bracket();
        }
        return block;
    }

    /** What it refines, or else the whole that it is a part of, unless that would make it its own ancestor. */
    private Optional<Strand> parent(Strand strand) {
        Optional<Strand> parent = directParent(strand);
        Set<EntryId> seen = new HashSet<>(Set.of(strand.id()));
        for (Optional<Strand> at = parent; at.isPresent(); at = directParent(at.get())) {
            if (!seen.add(at.get().id())) {
                return Optional.empty();
            }
        }
        return parent;
    }

    private Optional<Strand> directParent(Strand strand) {
        YearItem item = strand.first().item();
        return item.refines()
                .map(byItem::get)
                .or(() -> item.partOf().map(byItem::get))
                .filter(parent -> !parent.id().equals(strand.id()));
    }

    /** As given, but nothing before what it comes after, as far as that is possible. */
    private List<Strand> inOrder(List<Strand> given) {
        Map<EntryId, EntryId> homes = new HashMap<>();
        given.forEach(head -> below(head).forEach(item -> homes.put(item.id(), head.id())));
        Map<EntryId, Strand> left = new LinkedHashMap<>();
        given.forEach(head -> left.put(head.id(), head));
        List<Strand> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            Strand next = left.values().stream()
                    .filter(head -> Collections.disjoint(ahead(head, homes), left.keySet()))
                    .findFirst()
                    .orElseGet(() -> left.values().iterator().next());
            left.remove(next.id());
            ordered.add(next);
        }
        return ordered;
    }

    private Set<EntryId> ahead(Strand head, Map<EntryId, EntryId> homes) {
        return below(head).stream()
                .flatMap(item -> item.after().stream())
                .map(id -> Optional.ofNullable(homes.get(id)))
                .flatMap(Optional::stream)
                .filter(other -> !other.equals(head.id()))
                .collect(Collectors.toSet());
    }

    private List<YearItem> below(Strand head) {
        List<YearItem> items = new ArrayList<>();
        head.spots().forEach(spot -> items.add(spot.item()));
        children.getOrDefault(head.id(), List.of()).forEach(child -> items.addAll(below(child)));
        return items;
    }
}
