package timeline.picture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Where the days of a window stand between two edges; days outside stand at the nearer edge. */
record Axis(Window window, double from, double to) {

    double start(LocalDate day) {
        return at((double) ChronoUnit.DAYS.between(window.from(), day));
    }

    double middle(LocalDate day) {
        return at(ChronoUnit.DAYS.between(window.from(), day) + 0.5);
    }

    double end(LocalDate day) {
        return at(ChronoUnit.DAYS.between(window.from(), day) + 1.0);
    }

    double dayWidth() {
        return (to - from) / window.days();
    }

    private double at(double days) {
        return Math.clamp(from + days * dayWidth(), from, to);
    }
}
