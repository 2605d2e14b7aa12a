package timeline.date.typed;

import java.time.LocalDate;
import java.util.List;

/** A winter of which both years were said: 2021/22. */
record Winter(int firstYear) implements Mention {

    @Override
    public List<Piece> pieces(LocalDate today) {
        return List.of(Piece.date(Years.write(firstYear) + "-24"));
    }
}
