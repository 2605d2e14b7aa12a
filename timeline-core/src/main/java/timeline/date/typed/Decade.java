package timeline.date.typed;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ten years.
 *
 * @param first its first year, or only the last two digits of it
 */
record Decade(int first, @Nullable Stretch stretch) implements Mention {

    @Override
    public List<Piece> pieces(LocalDate today) {
        if (first % 10 != 0) {
            return List.of();
        }
        if (first >= 100) {
            return first % 100 == 0 && stretch == null
                    ? List.of(decade(first), Piece.date(Years.write(first).substring(0, 2) + "XX"))
                    : List.of(decade(first));
        }
        int recent = today.getYear() - Math.floorMod(today.getYear() - first, 100);
        return List.of(decade(recent).noting(Note.of("centuryAssumed", recent)));
    }

    private Piece decade(int year) {
        return stretch == null ? Piece.date(Years.write(year).substring(0, 3) + "X") : stretch.ofDecade(year);
    }
}
