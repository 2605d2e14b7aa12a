package timeline.picture;

import java.util.ArrayList;
import java.util.List;
import timeline.chronicle.YearItem;
import timeline.chronicle.YearTimeline.YearLane;

/** The year with time downwards, for a narrow screen: months beneath each other, rails at the left, words at the right. */
final class Upright {

    private static final int MOST_ITEMS = 120;
    private static final int MOST_WHEN_DENSE = 32;
    private static final double KEY_LINE = 24;

    private final Sheet sheet;
    private final double width;

    Upright(Sheet sheet) {
        this.sheet = sheet;
        this.width = sheet.options().width();
    }

    /** Draws the picture into {@code svg} and returns its height. */
    double draw(Svg svg) {
        double y = new Header(sheet).beneath(svg, width);
        if (!sheet.window().wholeYear()) {
            new YearStrip(sheet).draw(svg, 0, width, y);
            y += YearStrip.HEIGHT;
        }
        y = lanes(svg, y);
        y = chart(svg, y);
        y = strips(svg, y + 10);
        return y + new Legend(sheet).draw(svg, y + 12, width) + 16;
    }

    /** The lanes by name, in the order in which their rails stand. */
    private double lanes(Svg svg, double top) {
        double x = 0;
        double y = top + KEY_LINE / 2;
        for (YearLane lane : sheet.year().lanes()) {
            String count = sheet.words().entries(lane.items().size());
            double name = TextWidth.bold(lane.label(), Caption.SIZE);
            double wide = 14 + name + 6 + TextWidth.of(count, Caption.SMALL);
            if (x > 0 && x + wide > width) {
                x = 0;
                y += KEY_LINE;
            }
            svg.open("g", "class", lane.lane().key());
            svg.leaf("rect", "class", "accent", "x", x, "y", y - 6, "width", 6.0, "height", 12.0, "rx", 1.5);
            svg.bold("lanes", x + 12, y + 4.5, Caption.SIZE, "lane-name", lane.label());
            svg.text("lanes", x + 18 + name, y + 4.5, Caption.SMALL, "muted", count);
            svg.close();
            x += wide + 16;
        }
        return y + KEY_LINE / 2 + 8;
    }

    private double chart(Svg svg, double top) {
        List<YearItem> dated = new ArrayList<>();
        sheet.year().lanes().forEach(lane -> dated.addAll(sheet.dated(lane)));
        List<YearItem> worded = Importance.most(dated, dated.size() > MOST_ITEMS ? MOST_WHEN_DENSE : MOST_ITEMS);
        double bottom = new UprightChart(sheet, new UprightOrder(sheet, worded).rows(), dated).draw(svg, top);
        if (worded.size() == dated.size()) {
            return bottom;
        }
        String note =
                sheet.words().say(sheet.window().byDay() ? "more" : "more-by-month", dated.size() - worded.size());
        svg.text("chart", 0, bottom + 18, Caption.SMALL, "muted", note);
        return bottom + 24;
    }

    private double strips(Svg svg, double top) {
        if (!sheet.window().wholeYear()) {
            return elsewhere(svg, top);
        }
        double y = top;
        for (YearLane lane : sheet.year().lanes()) {
            y = new UprightStrip(sheet, lane).draw(svg, y);
        }
        return y;
    }

    private double elsewhere(Svg svg, double top) {
        int undated = sheet.year().lanes().stream()
                .mapToInt(lane -> sheet.undated(lane).size())
                .sum();
        if (undated == 0) {
            return top;
        }
        svg.text("strip", 0, top + 14, 12, "muted", sheet.words().say("elsewhere", undated));
        return top + 26;
    }
}
