package timeline.picture;

import java.time.LocalDate;
import java.util.List;
import timeline.chronicle.YearItem;

/** The months downwards: names at the left, then a rail for each thing that lasted, then the words. */
final class UprightChart {

    private static final double RAILS = 36;
    private static final double LEADING = 18;
    private static final double PAD = 7;
    private static final int MOST_LINES = 3;
    private static final double EMPTY_MONTH = 26;
    private static final double EMPTY_DAY = 9;

    private final Sheet sheet;
    private final List<UprightOrder.Row> rows;
    private final List<YearItem> dated;
    private final Rails rails;
    private final double wordsAt;
    private final UprightScale scale = new UprightScale();
    private final double[] middles;

    UprightChart(Sheet sheet, List<UprightOrder.Row> rows, List<YearItem> dated) {
        this.sheet = sheet;
        this.rows = rows;
        this.dated = dated;
        this.rails = new Rails(rows, RAILS);
        this.wordsAt = rails.end() + 10;
        this.middles = new double[rows.size()];
    }

    /** Draws the chart from {@code top} and returns where it ends. */
    double draw(Svg svg, double top) {
        double bottom = cells(svg, top);
        scale.add(sheet.window().to().toEpochDay() + 1.0, bottom);
        for (int i = 0; i < rows.size(); i++) {
            row(svg, i);
        }
        today(svg);
        return bottom;
    }

    /** The cells of months or days, each as high as what is said in it. */
    private double cells(Svg svg, double top) {
        double y = top;
        int next = 0;
        for (LocalDate day = sheet.window().from(); !day.isAfter(sheet.window().to()); day = nextCell(day)) {
            double cellTop = y;
            scale.add((double) day.toEpochDay(), cellTop);
            y += PAD / 2 + noteHeight();
            boolean known = false;
            while (next < rows.size() && rows.get(next).day() < nextCell(day).toEpochDay()) {
                known |= !Form.of(rows.get(next).item()).floats();
                middles[next] = y + PAD / 2 + LEADING / 2;
                scale.add(rows.get(next).day(), middles[next]);
                y += height(rows.get(next).item());
                next++;
            }
            y = Math.max(y + PAD / 2, cellTop + (sheet.window().byDay() ? EMPTY_DAY : EMPTY_MONTH));
            name(svg, day, cellTop, known);
        }
        return y;
    }

    /** The name of a month, or of a day on which something is known to have happened. */
    private void name(Svg svg, LocalDate day, double top, boolean known) {
        svg.leaf(
                "path",
                "class",
                "grid",
                "d",
                "M0 " + Svg.number(top) + "H" + sheet.options().width());
        if (sheet.window().byDay()) {
            if (known) {
                String name = day.getDayOfMonth() + " " + sheet.words().weekday(day.getDayOfWeek());
                svg.bold("scale", 2, top + PAD + 13, 12, "month", name);
            }
            return;
        }
        String name = sheet.words().month(day.getMonth());
        svg.bold("scale", 2, top + PAD + 12, 12.5, "month", name);
        if (noteHeight() > 0) {
            Density density = new Density(dated, new Window(day, nextCell(day).minusDays(1)));
            String count = sheet.words().say("known-to-month", density.total(), name);
            String note = TextWidth.cut(count, Caption.SMALL, sheet.options().width() - wordsAt);
            svg.text("scale", wordsAt, top + PAD + 10, Caption.SMALL, "muted", note);
        }
    }

    /** The room of the line that says how much begins in a month, where there are not words for all. */
    private double noteHeight() {
        return dated.size() > rows.size() && !sheet.window().byDay() ? LEADING : 0;
    }

    private void row(Svg svg, int index) {
        YearItem item = rows.get(index).item();
        double y = middles[index];
        sheet.groups().open(svg, item, "form-" + Form.of(item).key());
        ItemGroup.room(svg, wordsAt - 4, y - 12, sheet.options().width() - wordsAt + 4, height(item) - 2);
        svg.open("g", "class", "lane " + item.lane().key());
        double rail = rails.middle(index);
        svg.leaf(
                "path",
                "class",
                "leader",
                "d",
                "M" + Svg.number(rail) + " " + Svg.number(y) + "H" + Svg.number(wordsAt - 4));
        new Rail(svg, sheet, scale, rails.width()).draw(item, rail, y);
        svg.close();
        words(svg, item, y);
        svg.close();
    }

    private void words(Svg svg, YearItem item, double y) {
        UprightWords words =
                new UprightWords(sheet, wordsAt + indent(item), sheet.options().width());
        if (indent(item) > 0) {
            svg.leaf(
                    "path",
                    "class",
                    "sign part",
                    "d",
                    "M" + Svg.number(wordsAt + 1) + " " + Svg.number(y - 6) + "v6h6");
        }
        words.draw(svg, item, y, MOST_LINES);
    }

    private double height(YearItem item) {
        double left = wordsAt + indent(item);
        return new UprightWords(sheet, left, sheet.options().width()).height(item, MOST_LINES) + PAD;
    }

    private double indent(YearItem item) {
        return rows.stream()
                        .anyMatch(row ->
                                item.partOf().filter(row.item().id()::equals).isPresent())
                ? 12
                : 0;
    }

    private void today(Svg svg) {
        sheet.options().today().filter(sheet.window()::contains).ifPresent(day -> {
            double y = scale.end(day);
            svg.leaf("path", "class", "today", "d", "M0 " + Svg.number(y) + "H" + Svg.number(RAILS - 4));
        });
    }

    private LocalDate nextCell(LocalDate day) {
        LocalDate next =
                sheet.window().byDay() ? day.plusDays(1) : day.withDayOfMonth(1).plusMonths(1);
        return next.isAfter(sheet.window().to()) ? sheet.window().to().plusDays(1) : next;
    }
}
