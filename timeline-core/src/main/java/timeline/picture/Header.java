package timeline.picture;

import java.util.ArrayList;
import java.util.List;

/** The year in large figures, and beside or beneath it the line that says how much there was and what mattered. */
record Header(Sheet sheet) {

    private static final double SIZE = 15;
    private static final double LEADING = 24;
    private static final String BETWEEN = " · ";

    /** Draws it with the headline at the right of the name, and returns the height. */
    double beside(Svg svg, double width) {
        double size = 34;
        double baseline = 40;
        svg.bold("header", 0, baseline, size, "name", sheet.name());
        double left = TextWidth.bold(sheet.name(), size) + 24;
        List<String> lines = lines(width - left - back(svg, width, baseline), 2);
        double first = lines.size() == 1 ? baseline - 2 : baseline - 16;
        return lines(svg, lines, left, first) + 20;
    }

    /** Draws it with the headline beneath the name. */
    double beneath(Svg svg, double width) {
        svg.bold("header", 0, 32, 28, "name", sheet.name());
        back(svg, width, 32);
        return lines(svg, lines(width, 4), 0, 62) + 14;
    }

    private double lines(Svg svg, List<String> lines, double left, double first) {
        double baseline = first;
        for (String line : lines) {
            svg.text("header", left, baseline, SIZE, "headline", line);
            baseline += LEADING;
        }
        return baseline - LEADING;
    }

    /** The way back from an opened month, at the right; returns the room that it takes. */
    private double back(Svg svg, double width, double baseline) {
        if (sheet.window().wholeYear() || sheet.options().yearLink().isEmpty()) {
            return 0;
        }
        String words = "← " + sheet.words().say("back");
        svg.open("a", "href", sheet.options().yearLink(), "class", "way");
        svg.ended("header", width, baseline, Caption.SIZE, "way-words", words);
        svg.close();
        return TextWidth.of(words, Caption.SIZE) + 16;
    }

    private List<String> lines(double room, int most) {
        List<String> lines = new ArrayList<>();
        for (String phrase : sheet.headline()) {
            String joined = lines.isEmpty() ? phrase : lines.getLast() + BETWEEN + phrase;
            if (lines.isEmpty()) {
                lines.add(TextWidth.cut(phrase, SIZE, room));
            } else if (TextWidth.of(joined, SIZE) <= room) {
                lines.set(lines.size() - 1, joined);
            } else if (lines.size() < most) {
                lines.add(TextWidth.cut(phrase, SIZE, room));
            }
        }
        return lines;
    }
}
