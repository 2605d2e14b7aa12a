package timeline.picture;

import java.util.List;

/** The year with time to the right: name and headline, the scale, the lanes beneath each other, the legend. */
final class Landscape {

    private static final double LANE_GAP = 8;
    private static final double RIGHT = 14;

    private final Sheet sheet;
    private final double width;
    private final double gutter;
    private final Axis axis;

    Landscape(Sheet sheet) {
        this.sheet = sheet;
        this.width = sheet.options().width();
        this.gutter = gutter();
        this.axis = new Axis(sheet.window(), gutter + sheet.threads().width() + 12, width - RIGHT);
    }

    /** Draws the picture into {@code svg} and returns its height. */
    double draw(Svg svg) {
        double y = new Header(sheet).beside(svg, width);
        if (!sheet.window().wholeYear()) {
            new YearStrip(sheet).draw(svg, axis.from(), axis.to(), y);
            y += YearStrip.HEIGHT;
        }
        Scale scale = new Scale(sheet, axis);
        scale.draw(svg, y);
        double bottom = lanes(svg, scale, y + Scale.HEIGHT);
        scale.again(svg, bottom);
        return bottom + 34 + new Legend(sheet).draw(svg, bottom + 30, width);
    }

    private double lanes(Svg svg, Scale scale, double top) {
        MarkDays days = sheet.markDays();
        List<LandscapeLane> lanes = sheet.year().lanes().stream()
                .map(lane -> new LandscapeLane(sheet, lane, axis, days))
                .filter(lane -> !lane.empty())
                .toList();
        double bottom = top
                + lanes.stream().mapToDouble(lane -> lane.height() + LANE_GAP).sum();
        Svg words = new Svg();
        ThreadLines threads = new ThreadLines(sheet.threads(), gutter);
        double y = top;
        for (LandscapeLane lane : lanes) {
            lane.panel(svg, y, width);
            lane.draw(words, threads, y);
            y += lane.height() + LANE_GAP;
        }
        scale.grid(svg, top - 6, bottom);
        new TodayLine(sheet, axis).draw(svg, top - 6, bottom, words.claims());
        threads.draw(svg);
        svg.add(words);
        return bottom;
    }

    private double gutter() {
        double widest = TextWidth.of(sheet.words().say("this-year"), 11.5);
        for (var lane : sheet.year().lanes()) {
            widest = Math.max(widest, TextWidth.bold(lane.label(), 16));
            widest = Math.max(
                    widest, TextWidth.of(sheet.words().entries(lane.items().size()), 11.5));
        }
        return 16 + Math.min(widest, 160) + 10;
    }
}
