package timeline.picture;

import java.time.LocalDate;
import java.time.YearMonth;

/** The twelve months in a line above an opened one, so that nobody loses where they are. */
record YearStrip(Sheet sheet) {

    static final double HEIGHT = 34;

    void draw(Svg svg, double left, double right, double top) {
        double width = (right - left) / 12;
        for (int number = 1; number <= 12; number++) {
            YearMonth month = YearMonth.of(sheet.year().year(), number);
            boolean open = shown(month);
            double x = left + (number - 1) * width;
            boolean linked = !open && !sheet.options().monthLink().isEmpty();
            String name = sheet.words().month(month.getMonth());
            if (linked) {
                svg.open(
                        "a",
                        "href",
                        sheet.options().monthLink() + month,
                        "class",
                        "way",
                        "aria-label",
                        sheet.words().say("open.month", name));
            }
            svg.leaf(
                    "rect",
                    "class",
                    open ? "cell open" : "cell",
                    "x",
                    x + 1,
                    "y",
                    top,
                    "width",
                    width - 2,
                    "height",
                    24.0,
                    "rx",
                    5.0);
            String label = TextWidth.bold(name, 12) < width - 4 ? name : String.valueOf(number);
            svg.centred("strip", x + width / 2, top + 16.2, 12, open ? "cell-words open" : "cell-words", label);
            if (linked) {
                svg.close();
            }
        }
    }

    private boolean shown(YearMonth month) {
        LocalDate from = sheet.window().from();
        LocalDate to = sheet.window().to();
        return !month.isBefore(YearMonth.from(from)) && !month.isAfter(YearMonth.from(to));
    }
}
