package timeline.picture;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import timeline.chronicle.YearItem;

/** Collects at which heights a storyline has items, and draws its line and stops there. */
final class ThreadLines {

    private static final double HEAD = 16;
    private static final double RADIUS = 6.5;

    private final Threads threads;
    private final double left;
    private final Map<String, SortedSet<Double>> stops = new LinkedHashMap<>();

    ThreadLines(Threads threads, double left) {
        this.threads = threads;
        this.left = left;
    }

    void stop(YearItem item, double y) {
        item.storyline()
                .ifPresent(key ->
                        stops.computeIfAbsent(key, none -> new TreeSet<>()).add(y));
    }

    void draw(Svg svg) {
        for (Threads.Line thread : threads.shown()) {
            SortedSet<Double> at = stops.get(thread.storyline().key());
            if (at != null) {
                draw(svg, thread, at);
            }
        }
    }

    private void draw(Svg svg, Threads.Line thread, SortedSet<Double> at) {
        double x = left + (thread.column() + 0.5) * Threads.COLUMN;
        double head = at.first() - HEAD;
        svg.open("g", "class", "thread " + threads.style(thread.storyline().key()), "aria-hidden", "true");
        svg.leaf(
                "path",
                "class",
                "thread-line",
                "d",
                "M" + Svg.number(x) + " " + Svg.number(head) + "V" + Svg.number(at.last()));
        at.forEach(y -> svg.leaf("circle", "class", "stop", "cx", x, "cy", y, "r", 3.0));
        key(svg, thread.letter(), x, head);
        svg.close();
    }

    /** The letter of a storyline in its ring. */
    static void key(Svg svg, String letter, double x, double y) {
        svg.leaf("circle", "class", "thread-key", "cx", x, "cy", y, "r", RADIUS);
        svg.words(
                "text",
                letter,
                "class",
                "thread-letter",
                "x",
                x,
                "y",
                y + 3,
                "font-size",
                8.5,
                "font-weight",
                700,
                "text-anchor",
                "middle");
    }
}
