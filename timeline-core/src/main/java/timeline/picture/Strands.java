package timeline.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import timeline.chronicle.YearItem;
import timeline.entry.EntryId;

/** Puts the items of a lane on strands, so that an order without dates is read from left to right. */
final class Strands {

    private final Spots spots;
    private final Axis axis;
    private final Map<EntryId, YearItem> items = new HashMap<>();
    private final Map<EntryId, YearItem> next = new HashMap<>();
    private final Set<EntryId> followers = new HashSet<>();

    Strands(Spots spots, List<YearItem> lane) {
        this.spots = spots;
        this.axis = spots.axis();
        lane.forEach(item -> items.put(item.id(), item));
        lane.forEach(this::follow);
    }

    /** The strands, each at the place of its first item. */
    List<Strand> of(List<YearItem> lane) {
        List<Strand> strands = new ArrayList<>();
        for (YearItem item : lane) {
            if (!followers.contains(item.id())) {
                strands.addAll(from(item));
            }
        }
        return List.copyOf(strands);
    }

    private void follow(YearItem item) {
        ahead(item)
                .filter(ahead -> !next.containsKey(ahead.id()) && !leads(item, ahead))
                .ifPresent(ahead -> {
                    next.put(ahead.id(), item);
                    followers.add(item.id());
                });
    }

    private Optional<YearItem> ahead(YearItem item) {
        if (!Form.of(item).floats()) {
            return Optional.empty();
        }
        Optional<YearItem> refined = item.refines()
                .map(items::get)
                .filter(other -> Form.of(other) != Form.BAR && !other.start().isAfter(item.start()));
        return refined.or(() -> item.after().stream()
                .map(id -> Optional.ofNullable(items.get(id)))
                .flatMap(Optional::stream)
                .filter(other -> Form.of(other).floats() && sameTime(item, other))
                .findFirst());
    }

    /** Whether following from one item comes to another, which would close a ring. */
    private boolean leads(YearItem from, YearItem to) {
        for (Optional<YearItem> at = Optional.of(from);
                at.isPresent();
                at = at.map(YearItem::id).map(next::get)) {
            if (at.get().id().equals(to.id())) {
                return true;
            }
        }
        return false;
    }

    private static boolean sameTime(YearItem one, YearItem other) {
        return one.start().equals(other.start())
                && one.end().equals(other.end())
                && one.partOf().equals(other.partOf());
    }

    /** One strand, or several where the words of a follower find no room on the row. */
    private List<Strand> from(YearItem head) {
        List<Strand> strands = new ArrayList<>();
        List<Spot> row = new ArrayList<>(List.of(first(head)));
        for (Optional<YearItem> at = after(head); at.isPresent(); at = after(at.get())) {
            Spot spot = spots.of(at.get(), row.getLast().solidEnd() + Strand.GAP);
            if (spot.caption().cut()
                    || spot.solidStart() < row.getLast().solidEnd() + Strand.GAP / 2
                    || spot.right() > axis.to() + 1) {
                strands.add(new Strand(row));
                row = new ArrayList<>();
                spot = spots.of(at.get());
            }
            row.add(spot);
        }
        strands.add(new Strand(row));
        return strands;
    }

    /** The date of a row of things at the same time is said once, by the last of them. */
    private Spot first(YearItem head) {
        Spot spot = spots.of(head);
        boolean saidLater = after(head).filter(next -> sameTime(head, next)).isPresent();
        return saidLater ? spot.undated() : spot;
    }

    private Optional<YearItem> after(YearItem item) {
        return Optional.ofNullable(next.get(item.id()));
    }
}
