package timeline.date.typed;

import java.time.LocalDate;

/** Years as people write them. */
final class Years {
    // Plans are made a few years ahead, memories go back a century.
    private static final int FARTHEST_AHEAD = 10;

    private Years() {}

    static boolean writable(int year) {
        return year >= 0 && year <= 9999;
    }

    static String write(int year) {
        return "%04d".formatted(year);
    }

    /** The latest year that ends in two digits and is not far in the future. */
    static int ofTwoDigits(int twoDigits, LocalDate today) {
        int latest = today.getYear() + FARTHEST_AHEAD;
        return latest - Math.floorMod(latest - twoDigits, 100);
    }
}
