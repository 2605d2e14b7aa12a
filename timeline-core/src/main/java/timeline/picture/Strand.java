package timeline.picture;

import java.util.List;
import timeline.entry.EntryId;

/** Spots that share a row and are read as one: a thing, and what is said to have come after it or to refine it. */
record Strand(List<Spot> spots) {

    static final double GAP = 22;

    Strand {
        spots = List.copyOf(spots);
    }

    Stretch room() {
        double left = spots.stream().mapToDouble(Spot::left).min().orElseThrow();
        double right = spots.stream().mapToDouble(Spot::right).max().orElseThrow();
        return new Stretch(left, right);
    }

    Spot first() {
        return spots.getFirst();
    }

    Spot last() {
        return spots.getLast();
    }

    /** The id of its first item, by which it is known among the strands of a lane. */
    EntryId id() {
        return first().item().id();
    }
}
