package timeline.date.typed;

import java.util.List;
import java.util.stream.Stream;

/** An EDTF text that a phrase can mean, with what has to be told of it. */
record Draft(String edtf, List<Note> notes) {

    static Draft alone(String edtf, Piece piece) {
        return new Draft(edtf, piece.notes());
    }

    static Draft edge(String edtf, Piece piece) {
        return new Draft(edtf, notes(piece).toList());
    }

    static Draft edges(String edtf, Piece start, Piece end) {
        return new Draft(
                edtf, Stream.concat(notes(start), notes(end)).distinct().toList());
    }

    static Draft between(String edtf, Piece from, Piece to) {
        return new Draft(
                edtf,
                Stream.concat(from.notes().stream(), to.notes().stream())
                        .distinct()
                        .toList());
    }

    private static Stream<Note> notes(Piece piece) {
        return Stream.concat(piece.notes().stream(), piece.edgeNotes().stream());
    }
}
