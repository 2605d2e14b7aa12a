package timeline.date.typed;

import java.time.LocalDate;
import java.util.List;

/** A number that means what the other end of its phrase makes of it: the 10 of {@code 10~17일}. */
record BareNumber(int number) implements Mention {

    @Override
    public List<Piece> pieces(LocalDate today) {
        return List.of();
    }
}
