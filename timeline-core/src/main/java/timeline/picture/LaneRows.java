package timeline.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
    private final Map<Strand, List<Strand>> children = new HashMap<>();

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
                                    .computeIfAbsent(parent, none -> new ArrayList<>())
                                    .add(strand),
                            () -> roots.add(strand));
        }
        Block all = Block.of(List.of());
        lane.inOrder(roots).forEach(root -> all.add(lane.block(root), 0));
        return all;
    }

    private Block block(Strand head) {
        Block block = Block.of(List.of(head));
        List<Strand> parts = inOrder(children.getOrDefault(head, List.of()));
        parts.forEach(part -> block.add(block(part), 1));
        if (!parts.isEmpty()) {
            block.bracket();
        }
        return block;
    }

    /** What it refines, or else the whole that it is a part of, unless that would make it its own ancestor. */
    private Optional<Strand> parent(Strand strand) {
        Optional<Strand> parent = directParent(strand);
        Set<Strand> seen = new HashSet<>(Set.of(strand));
        for (Optional<Strand> at = parent; at.isPresent(); at = directParent(at.get())) {
            if (!seen.add(at.get())) {
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
                .filter(parent -> parent != strand);
    }

    /** As given, but nothing before what it comes after, as far as that is possible. */
    private List<Strand> inOrder(List<Strand> given) {
        Map<EntryId, Strand> homes = new HashMap<>();
        given.forEach(head -> below(head).forEach(item -> homes.put(item.id(), head)));
        Map<Strand, Set<Strand>> ahead = new HashMap<>();
        given.forEach(head -> ahead.put(head, ahead(head, homes)));
        Set<Strand> left = new LinkedHashSet<>(given);
        List<Strand> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            Strand next = left.stream()
                    .filter(head -> ahead.get(head).stream().noneMatch(left::contains))
                    .findFirst()
                    .orElseGet(() -> left.iterator().next());
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private Set<Strand> ahead(Strand head, Map<EntryId, Strand> homes) {
        return below(head).stream()
                .flatMap(item -> item.after().stream())
                .map(id -> Optional.ofNullable(homes.get(id)))
                .flatMap(Optional::stream)
                .filter(other -> other != head)
                .collect(Collectors.toSet());
    }

    private List<YearItem> below(Strand head) {
        List<YearItem> items = new ArrayList<>();
        head.spots().forEach(spot -> items.add(spot.item()));
        children.getOrDefault(head, List.of()).forEach(child -> items.addAll(below(child)));
        return items;
    }
}
