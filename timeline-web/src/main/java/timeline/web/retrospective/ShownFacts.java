package timeline.web.retrospective;

import java.util.List;

/**
 * The facts of a year, in words and small bars; widths are in hundredths of the longest.
 *
 * @param before the year that it is compared with
 */
record ShownFacts(
        int entries,
        int happenings,
        int hires,
        List<String> technologies,
        List<Lane> lanes,
        List<First> firsts,
        List<Lasting> longest,
        int before,
        List<Compared> compared) {

    /** How much lies in an area of life. */
    record Lane(String key, String label, int entries, double width) {}

    /** What there was for the first time. */
    record First(String kind, String title, String when, String address) {}

    /** What lasted longest. */
    record Lasting(String title, String when, int days, String length, double width, String address) {}

    /** How often a kind of thing happened in two years. */
    record Compared(String kind, int before, int now, String difference, double beforeWidth, double nowWidth) {}
}
