package timeline.picture;

import java.util.Comparator;
import java.util.List;

/** A line where today is, which gives way to words and marks. */
record TodayLine(Sheet sheet, Axis axis) {

    void draw(Svg svg, double top, double bottom, List<Svg.Claim> words) {
        sheet.options().today().filter(sheet.window()::contains).ifPresent(day -> {
            double x = axis.middle(day);
            double from = top;
            for (Box box : across(x, words)) {
                line(svg, x, from, box.top());
                from = Math.max(from, box.bottom());
            }
            line(svg, x, from, bottom);
            svg.leaf(
                    "path",
                    "class",
                    "today-head",
                    "d",
                    "M" + Svg.number(x - 5) + " " + Svg.number(top - 3) + "h10l-5 6Z");
        });
    }

    private static void line(Svg svg, double x, double from, double to) {
        if (to > from) {
            svg.leaf(
                    "path", "class", "today", "d", "M" + Svg.number(x) + " " + Svg.number(from) + "V" + Svg.number(to));
        }
    }

    private static List<Box> across(double x, List<Svg.Claim> words) {
        return words.stream()
                .filter(claim -> claim.taken() == Svg.Taken.LABEL || claim.taken() == Svg.Taken.MARK)
                .map(Svg.Claim::box)
                .filter(box -> box.left() - 3 < x && x < box.right() + 3)
                .sorted(Comparator.comparingDouble(Box::top))
                .toList();
    }
}
