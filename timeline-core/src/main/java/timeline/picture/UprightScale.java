package timeline.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Where days stand on an axis that runs downwards and is stretched where there is much to say. */
final class UprightScale {

    private record Knot(double day, double y) {}

    private final List<Knot> knots = new ArrayList<>();

    /** Adds the next place; a day that would run backwards stands where the one before it stands. */
    void add(double day, double y) {
        double last = knots.isEmpty() ? day : Math.max(day, knots.getLast().day());
        knots.add(new Knot(last, y));
    }

    /** The height at which a day begins; of a day before the axis, where the axis begins. */
    double start(LocalDate day) {
        return at(day.toEpochDay() + 0.0);
    }

    /** The height at which a day ends; of a day after the axis, where the axis ends. */
    double end(LocalDate day) {
        return at(day.toEpochDay() + 1.0);
    }

    private double at(double at) {
        Knot before = knots.getFirst();
        for (Knot knot : knots) {
            if (knot.day() > at) {
                double part = (at - before.day()) / (knot.day() - before.day());
                return before.y() + part * (knot.y() - before.y());
            }
            before = knot;
        }
        return before.y();
    }
}
