package timeline.web.view;

import java.util.List;

/**
 * A cell of a view's table.
 *
 * @param pieces one, or the elements of a list
 * @param number whether it stands with its digits below each other
 */
record ShownCell(List<Piece> pieces, boolean number) {

    /** Words, and where they lead; empty where they lead nowhere. */
    record Piece(String words, String address) {}

    public String text() {
        return String.join(", ", pieces.stream().map(Piece::words).toList());
    }
}
