package timeline.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import timeline.entry.EntryId;

/** Strands on rows: a whole with its parts beneath it, or all of a lane. */
final class Block {

    /** A strand on a row, counted from the block's first. */
    record Placed(Strand strand, int row) {}

    /** The line at the left of parts, from the row of their whole to the last of them. */
    record Bracket(double x, double to, int first, int last) {}

    private static final double GAP = 12;
    private static final double BRACKET = 8;

    private final Rows rows = new Rows();
    private final List<Placed> placed = new ArrayList<>();
    private final List<Bracket> brackets = new ArrayList<>();
    private final Map<EntryId, Placed> byItem = new HashMap<>();

    static Block of(List<Strand> heads) {
        Block block = new Block();
        heads.forEach(head -> block.put(head, block.rows.count()));
        return block;
    }

    List<Placed> placed() {
        return placed;
    }

    List<Bracket> brackets() {
        return brackets;
    }

    int rows() {
        return rows.count();
    }

    /** Puts another block where it touches nothing, on the first row that keeps the order that was said. */
    void add(Block other, int least) {
        int row = Math.max(least, other.firstRow(this));
        while (!fits(other, row)) {
            row++;
        }
        int base = row;
        for (int i = 0; i < other.rows(); i++) {
            int at = base + i;
            other.rows.taken(i).forEach(stretch -> rows.take(at, stretch));
        }
        other.placed.forEach(part -> remember(new Placed(part.strand(), part.row() + base)));
        other.brackets.forEach(
                line -> brackets.add(new Bracket(line.x(), line.to(), line.first() + base, line.last() + base)));
    }

    /** Draws a line at the left of everything beneath the first row, and keeps others out from there to the whole's end. */
    void bracket() {
        int last = rows() - 1;
        double left = placed.stream()
                .mapToDouble(part -> part.strand().room().from())
                .min()
                .orElseThrow();
        double x = left - BRACKET;
        Strand whole = placed.getFirst().strand();
        brackets.add(new Bracket(x, whole.room().from(), 0, last));
        for (int row = 0; row <= last; row++) {
            rows.take(row, new Stretch(x - 2, Math.max(x, whole.first().to())));
        }
    }

    private boolean fits(Block other, int base) {
        for (int i = 0; i < other.rows(); i++) {
            int row = base + i;
            if (!other.rows.taken(i).stream().allMatch(stretch -> rows.free(row, stretch))) {
                return false;
            }
        }
        return true;
    }

    /** The first row on which each item of this block stands below, or to the right of, what it comes after in another. */
    private int firstRow(Block other) {
        int row = 0;
        for (Placed part : placed) {
            for (Spot spot : part.strand().spots()) {
                for (EntryId id : spot.item().after()) {
                    Placed ahead = other.byItem.get(id);
                    if (ahead != null) {
                        boolean beside = part.strand().room().from()
                                >= ahead.strand().room().to();
                        row = Math.max(row, ahead.row() + (beside ? 0 : 1) - part.row());
                    }
                }
            }
        }
        return row;
    }

    private void put(Strand strand, int row) {
        Stretch room = strand.room();
        rows.take(row, new Stretch(room.from() - GAP / 2, room.to() + GAP / 2));
        remember(new Placed(strand, row));
    }

    private void remember(Placed part) {
        placed.add(part);
        part.strand().spots().forEach(spot -> byItem.put(spot.item().id(), part));
    }
}
