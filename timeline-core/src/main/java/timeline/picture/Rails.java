package timeline.picture;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import timeline.chronicle.YearItem;
import timeline.kind.Lane;

/** Gives each row a rail for as long as it lasts; the rails of a lane stand together, lanes in their order. */
final class Rails {

    private static final double ROOMY = 11;
    private static final double TIGHT = 3;
    private static final double MOST = 92;
    private static final double LANE_GAP = 5;

    private final double[] middles;
    private final double end;
    private final double step;

    Rails(List<UprightOrder.Row> rows, double left) {
        int[] columns = new int[rows.size()];
        Map<Lane, Integer> counts = new EnumMap<>(Lane.class);
        for (Lane lane : Lane.values()) {
            counts.put(lane, assign(rows, lane, columns));
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        this.step = Math.clamp(MOST / Math.max(1, all), TIGHT, ROOMY);
        this.middles = new double[rows.size()];
        double x = left;
        for (Map.Entry<Lane, Integer> lane : counts.entrySet()) {
            place(rows, lane.getKey(), columns, x + step / 2);
            x += lane.getValue() == 0 ? 0 : lane.getValue() * step + LANE_GAP;
        }
        this.end = x;
    }

    private void place(List<UprightOrder.Row> rows, Lane lane, int[] columns, double first) {
        for (int row = 0; row < middles.length; row++) {
            if (rows.get(row).item().lane() == lane) {
                middles[row] = first + columns[row] * step;
            }
        }
    }

    double middle(int row) {
        return middles[row];
    }

    /** How wide a rail may be so that two beside each other are told apart. */
    double width() {
        return Math.min(5, step - 1);
    }

    double end() {
        return end;
    }

    /** Puts each row of a lane on the first rail that is free, and returns how many rails there are. */
    private static int assign(List<UprightOrder.Row> rows, Lane lane, int[] columns) {
        Rows rails = new Rows();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).item().lane() == lane) {
                Stretch stretch = new Stretch(firstRow(rows, row) - 0.4, lastRow(rows, row) + 0.4);
                while (!rails.free(columns[row], stretch)) {
                    columns[row]++;
                }
                rails.take(columns[row], stretch);
            }
        }
        return rails.count();
    }

    private static int firstRow(List<UprightOrder.Row> rows, int row) {
        YearItem item = rows.get(row).item();
        int first = row;
        while (Form.of(item).floats()
                && first > 0
                && rows.get(first - 1).day() >= item.start().toEpochDay()) {
            first--;
        }
        return first;
    }

    private static int lastRow(List<UprightOrder.Row> rows, int row) {
        YearItem item = rows.get(row).item();
        boolean lasts = Form.of(item) == Form.BAR || Form.of(item).floats();
        int last = row;
        while (lasts
                && last + 1 < rows.size()
                && rows.get(last + 1).day() <= item.end().toEpochDay() + 1.0) {
            last++;
        }
        return last;
    }
}
