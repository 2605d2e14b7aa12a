package timeline.bench;

import java.util.ArrayList;
import java.util.List;

/** The rounds of a comparison: what each saw of a thing, and of its floor, which was measured in the same round. */
final class Rounds {

    private final List<Double> figures = new ArrayList<>();
    private final List<Double> floors = new ArrayList<>();
    private final List<Double> ratios = new ArrayList<>();
    private final List<Double> slowest = new ArrayList<>();

    void add(double figure, double floor) {
        figures.add(figure);
        floors.add(floor);
        ratios.add(figure / floor);
    }

    void add(Load.Rate figure, Load.Rate floor) {
        add(figure.perSecond(), floor.perSecond());
        slowest.add(figure.p99Millis());
    }

    /**
     * A line of the table.
     *
     * @param figure the format of the figures' median
     * @param floor the same of the floors
     */
    void report(String what, String figure, String floor) {
        Report.line(
                what,
                figure.formatted(Report.median(figures)),
                floor.formatted(Report.median(floors)),
                Report.median(ratios));
    }

    /** The same of rates. */
    void reportRates(String what, String floor) {
        report(what, "%,.0f/s, p99 " + "%.1f ms".formatted(Report.median(slowest)), floor);
    }
}
