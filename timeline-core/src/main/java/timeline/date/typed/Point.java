package timeline.date.typed;

import java.time.LocalDate;
import java.util.List;

/**
 * One date within a phrase, and how sure the speaker was of it.
 *
 * @param qualifier one of {@code ~ ? %}, or empty
 * @param notes what was assumed in reading it
 */
record Point(Mention mention, String qualifier, List<Note> notes) {

    List<Piece> pieces(LocalDate today) {
        return finish(mention.pieces(today));
    }

    List<Piece> finish(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.qualified(qualifier).noting(notes))
                .toList();
    }
}
