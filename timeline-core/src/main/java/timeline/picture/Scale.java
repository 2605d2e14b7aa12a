package timeline.picture;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import timeline.chronicle.YearItem;

/** The names of months or days above the lanes, with a dot for each thing that is certain to be of that month. */
record Scale(Sheet sheet, Axis axis) {

    static final double HEIGHT = 44;

    private static final int MOST_DOTS = 10;
    private static final double DOT = 7;

    void draw(Svg svg, double top) {
        if (sheet.window().byDay()) {
            days(svg, top);
        } else {
            months(svg, top, true);
        }
    }

    /** The names again beneath the lanes, for who has scrolled there. */
    void again(Svg svg, double top) {
        if (!sheet.window().byDay()) {
            months(svg, top - 12, false);
        }
    }

    /** Thin lines behind the lanes. */
    void grid(Svg svg, double top, double bottom) {
        String span = "V" + Svg.number(bottom);
        for (LocalDate day = sheet.window().from(); !day.isAfter(sheet.window().to()); day = day.plusDays(1)) {
            if (sheet.window().byDay() || day.getDayOfMonth() == 1) {
                svg.leaf(
                        "path", "class", "grid", "d", "M" + Svg.number(axis.start(day)) + " " + Svg.number(top) + span);
            }
            if (sheet.window().byDay() && weekend(day)) {
                svg.leaf(
                        "rect",
                        "class",
                        "weekend",
                        "x",
                        axis.start(day),
                        "y",
                        top,
                        "width",
                        axis.dayWidth(),
                        "height",
                        bottom - top);
            }
        }
    }

    private void months(Svg svg, double top, boolean dots) {
        for (YearMonth month = YearMonth.from(sheet.window().from());
                !month.isAfter(YearMonth.from(sheet.window().to()));
                month = month.plusMonths(1)) {
            month(svg, month, top, dots);
        }
    }

    private void month(Svg svg, YearMonth month, double top, boolean dots) {
        String name = sheet.words().month(month.getMonth());
        double x = axis.start(month.atDay(1)) + 6;
        boolean linked = dots && !sheet.options().monthLink().isEmpty();
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
        svg.bold("scale", x, top + 28, 12.5, "month", name);
        if (linked) {
            svg.close();
        }
        if (dots) {
            dots(svg, month, x + 3, top + 8);
        }
    }

    private void dots(Svg svg, YearMonth month, double x, double y) {
        List<YearItem> items =
                sheet.all().stream().filter(item -> certain(item, month)).toList();
        if (items.size() > MOST_DOTS) {
            svg.bold(
                    "scale", x - 3, y + 2, Caption.SMALL, "muted", sheet.words().entries(items.size()));
            return;
        }
        double at = x;
        for (YearItem item : items) {
            svg.leaf("circle", "class", "tally " + item.lane().key(), "cx", at, "cy", y, "r", 2.8);
            at += DOT;
        }
    }

    private void days(Svg svg, double top) {
        boolean narrow = axis.dayWidth() < 18;
        for (LocalDate day = sheet.window().from(); !day.isAfter(sheet.window().to()); day = day.plusDays(1)) {
            double x = axis.middle(day);
            String style = weekend(day) ? "day muted" : "day";
            if (!narrow || day.getDayOfMonth() % 5 == 0 || day.getDayOfMonth() == 1) {
                svg.centred("scale", x, top + 18, 12.5, style, String.valueOf(day.getDayOfMonth()));
            }
            if (!narrow) {
                svg.centred("scale", x, top + 36, 10, "muted", sheet.words().weekday(day.getDayOfWeek()));
            }
        }
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static boolean certain(YearItem item, YearMonth month) {
        return !item.wholeYear()
                && !item.continuesBefore()
                && !item.continuesAfter()
                && YearMonth.from(item.start()).equals(month)
                && YearMonth.from(item.end()).equals(month);
    }
}
