package timeline.picture;

import java.util.LinkedHashMap;
import java.util.Map;
import timeline.chronicle.YearItem;
import timeline.chronicle.YearTimeline;

/**
 * The small mark of whom an item is about: a shape of their own and the first letter of their name. The life's own
 * person needs none.
 *
 * @param number the shape and the class, from 0
 */
record Person(String subject, String label, String initial, int number) {

    static final double WIDTH = 15;

    private static final String SELF = "me";
    private static final int SHAPES = 4;

    /** The people of a year but for the one whose it is, by subject, in the order in which they come. */
    static Map<String, Person> of(YearTimeline year) {
        Map<String, Person> people = new LinkedHashMap<>();
        year.lanes().stream()
                .flatMap(lane -> lane.items().stream())
                .filter(item -> !item.subject().equals(SELF))
                .forEach(item -> people.computeIfAbsent(item.subject(), subject -> of(item, people)));
        return people;
    }

    private static Person of(YearItem item, Map<String, Person> others) {
        String label = item.subjectLabel().isBlank() ? item.subject() : item.subjectLabel();
        String initial = new String(Character.toChars(Character.toUpperCase(label.codePointAt(0))));
        return new Person(item.subject(), label, initial, others.size());
    }

    /** Draws the mark with its left edge at {@code x}, around {@code y}. */
    void draw(Svg svg, double x, double y) {
        double middle = x + WIDTH / 2;
        switch (number % SHAPES) {
            case 0 -> svg.leaf("circle", "cx", middle, "cy", y, "r", 7.5, "class", "person");
            case 1 ->
                svg.leaf("rect", "x", x, "y", y - 7, "width", WIDTH, "height", 14.0, "rx", 3.0, "class", "person");
            case 2 -> svg.leaf("path", "d", hexagon(middle, y), "class", "person");
            default -> svg.leaf("path", "d", house(middle, y), "class", "person");
        }
        svg.words(
                "text",
                initial,
                "x",
                middle,
                "y",
                y + 3.3,
                "font-size",
                9.0,
                "font-weight",
                700,
                "text-anchor",
                "middle",
                "class",
                "initial",
                "aria-hidden",
                "true");
    }

    private static String hexagon(double x, double y) {
        return "M" + Svg.number(x - 8) + " " + Svg.number(y) + "l4 -7h8l4 7l-4 7h-8Z";
    }

    private static String house(double x, double y) {
        return "M" + Svg.number(x - 7.5) + " " + Svg.number(y - 2) + "l7.5 -6.5l7.5 6.5v9h-15Z";
    }
}
