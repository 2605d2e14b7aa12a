package timeline.picture;

import java.util.List;
import timeline.chronicle.YearItem;
import timeline.chronicle.YearTimeline.YearLane;

/** What is known only to the year, of one lane: a list beneath the months. */
record UprightStrip(Sheet sheet, YearLane lane) {

    private static final int MOST = 40;
    private static final int MOST_WHEN_DENSE = 14;
    private static final int MOST_LINES = 2;
    private static final double LEFT = 14;
    private static final double GAP = 8;

    /** Draws the list from {@code top} and returns where it ends. */
    double draw(Svg svg, double top) {
        List<YearItem> all = sheet.undated(lane);
        if (all.isEmpty()) {
            return top;
        }
        svg.open("g", "class", "lane " + lane.lane().key(), "role", "group", "aria-label", lane.label());
        String heading = lane.label() + " · " + sheet.words().say("this-year");
        svg.bold("strip", 0, top + 18, Caption.SIZE, "lane-name", heading);
        double y = top + 28;
        List<YearItem> chosen = Importance.most(all, all.size() > MOST ? MOST_WHEN_DENSE : MOST);
        for (YearItem item : chosen) {
            y += item(svg, item, y) + GAP;
        }
        y = note(svg, all.size() - chosen.size(), y);
        svg.close();
        return y + GAP;
    }

    private double item(Svg svg, YearItem item, double top) {
        UprightWords words = new UprightWords(sheet, LEFT, sheet.options().width());
        double height = words.height(item, MOST_LINES);
        double y = top + 9;
        sheet.groups().open(svg, item, "form-year");
        ItemGroup.room(svg, 0, top - 3, sheet.options().width(), height + 4);
        svg.leaf(
                "rect",
                "class",
                item.startCertain() ? "chip" : "chip unsure",
                "x",
                1.0,
                "y",
                y - 3,
                "width",
                6.0,
                "height",
                6.0,
                "rx",
                1.5);
        words.draw(svg, item, y, MOST_LINES);
        svg.close();
        return height;
    }

    private double note(Svg svg, int left, double y) {
        if (left == 0) {
            return y;
        }
        svg.text("strip", LEFT, y + 12, Caption.SMALL, "muted", sheet.words().say("more", left));
        return y + 20;
    }
}
