package timeline.picture;

import java.util.ArrayList;
import java.util.List;

/** Rows of which stretches are taken. */
final class Rows {

    private final List<List<Stretch>> taken = new ArrayList<>();

    boolean free(int row, Stretch stretch) {
        return row >= taken.size() || taken.get(row).stream().noneMatch(stretch::touches);
    }

    void take(int row, Stretch stretch) {
        while (taken.size() <= row) {
            taken.add(new ArrayList<>());
        }
        taken.get(row).add(stretch);
    }

    List<Stretch> taken(int row) {
        return taken.get(row);
    }

    int count() {
        return taken.size();
    }
}
