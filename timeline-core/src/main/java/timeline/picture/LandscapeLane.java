package timeline.picture;

import java.util.ArrayList;
import java.util.List;
import timeline.chronicle.YearItem;
import timeline.chronicle.YearTimeline.YearLane;

/** One lane, laid out: its dated items on rows, beneath them the strip of what is known only to the year. */
final class LandscapeLane {

    private static final double ROW = 27;
    private static final double PAD = 11;
    private static final double LEAST = 58;
    private static final double LEAST_WITH_STRIP = 78;
    private static final double LABELS = 68;
    private static final int MOST_BY_YEAR = 80;
    private static final int MOST_BY_DAY = 160;
    private static final int MOST_WHEN_DENSE = 14;
    private static final int MOST_CHIPS = 60;

    private final Sheet sheet;
    private final YearLane lane;
    private final Axis axis;
    private final List<YearItem> dated;
    private final boolean dense;
    private final Block block;
    private final Chips chips;
    private final String note;

    LandscapeLane(Sheet sheet, YearLane lane, Axis axis, MarkDays days) {
        this.sheet = sheet;
        this.lane = lane;
        this.axis = axis;
        this.dated = sheet.dated(lane);
        this.dense = dated.size() > (sheet.window().byDay() ? MOST_BY_DAY : MOST_BY_YEAR);
        List<YearItem> worded = dense ? Importance.most(dated, MOST_WHEN_DENSE) : dated;
        Spots spots = new Spots(axis, sheet.captions(), days);
        this.block = LaneRows.of(new Strands(spots, worded).of(worded));
        List<YearItem> undated = sheet.undated(lane);
        boolean strip = sheet.window().wholeYear();
        List<YearItem> chosen = Importance.most(undated, undated.size() > MOST_CHIPS ? MOST_WHEN_DENSE : MOST_CHIPS);
        this.chips = new Chips(strip ? chosen : List.of(), sheet.captions(), axis.to() - axis.from());
        this.note = note(undated.size() - chips.all().size(), dated.size() - worded.size());
    }

    boolean empty() {
        return dated.isEmpty() && chips.all().isEmpty();
    }

    double height() {
        double height = 2 * PAD + density() + rows() + gap() + chips.height() + (note.isEmpty() ? 0 : 22);
        return Math.max(chips.all().isEmpty() ? LEAST : LEAST_WITH_STRIP, height);
    }

    void panel(Svg svg, double top, double width) {
        svg.leaf(
                "rect",
                "class",
                "panel " + lane.lane().key(),
                "x",
                0,
                "y",
                top,
                "width",
                width,
                "height",
                height(),
                "rx",
                6.0);
        svg.leaf(
                "rect",
                "class",
                "accent " + lane.lane().key(),
                "x",
                0,
                "y",
                top,
                "width",
                4.0,
                "height",
                height(),
                "rx",
                2.0);
    }

    void draw(Svg svg, ThreadLines threads, double top) {
        String count = sheet.words().entries(lane.items().size());
        svg.open("g", "class", "lane " + lane.lane().key(), "role", "group", "aria-label", lane.label() + " " + count);
        svg.bold("lane", 16, top + 27, 16, "lane-name", TextWidth.cut(lane.label(), 16, 140));
        svg.text("lane", 16, top + 46, 11.5, "muted", count);
        double y = top + PAD;
        if (dense) {
            new Density(dated, sheet.window()).draw(svg, axis, y);
            y += density();
        }
        rows(svg, threads, y);
        double strip = y + rows() + gap();
        stripLabel(svg, Math.max(strip + 16, top + LABELS));
        strip(svg, threads, strip);
        svg.close();
    }

    private void rows(Svg svg, ThreadLines threads, double top) {
        SpotDrawing drawing = new SpotDrawing(svg, axis, sheet.groups(), sheet.prefix());
        for (Block.Bracket line : block.brackets()) {
            drawing.bracket(line.x(), middle(line.first(), top), middle(line.last(), top));
        }
        for (Block.Placed placed : block.placed()) {
            double y = middle(placed.row(), top);
            drawing.draw(placed.strand(), y);
            placed.strand().spots().forEach(spot -> threads.stop(spot.item(), y));
        }
    }

    private void stripLabel(Svg svg, double baseline) {
        if (!chips.all().isEmpty()) {
            String label = sheet.words().say("this-year");
            svg.ended("lane", axis.from() - sheet.threads().width() - 20, baseline, 11.5, "muted", label);
        }
    }

    private void strip(Svg svg, ThreadLines threads, double top) {
        if (!chips.all().isEmpty()) {
            chips.draw(svg, sheet.groups(), threads, axis.from(), top);
        }
        if (!note.isEmpty()) {
            svg.text("lane", axis.from(), top + chips.height() + 14, 11.5, "muted", note);
        }
    }

    /** What is left out here, and how to come to it. */
    private String note(int undatedLeftOut, int datedLeftOut) {
        List<String> notes = new ArrayList<>();
        if (datedLeftOut > 0) {
            String way = sheet.window().byDay() ? "more" : "more-by-month";
            notes.add(sheet.words().say(way, datedLeftOut));
        }
        if (undatedLeftOut > 0) {
            notes.add(sheet.words().say("elsewhere", undatedLeftOut));
        }
        return String.join(" · ", notes);
    }

    private double density() {
        return dense ? Density.HEIGHT + 6 : 0;
    }

    private double rows() {
        return block.rows() * ROW;
    }

    private double gap() {
        return block.rows() > 0 && (!chips.all().isEmpty() || !note.isEmpty()) ? 8 : 0;
    }

    private static double middle(int row, double top) {
        return top + (row + 0.5) * ROW;
    }
}
