package timeline.picture;

import java.util.List;
import timeline.chronicle.YearItem;

/** The words of an item in a narrow column: the title in a few lines, beneath it how many, when, and whose story. */
record UprightWords(Sheet sheet, double left, double right) {

    private static final double LEADING = 18;
    private static final double META = 17;
    private static final double SIGN = 18;

    double height(YearItem item, int most) {
        return lines(item, most).size() * LEADING + (when(item).isEmpty() ? 0 : META);
    }

    /** Draws with the middle of the first line at {@code y}; whose story it is, and that it goes on, at the right. */
    void draw(Svg svg, YearItem item, double y, int most) {
        String owner = item.id().toString();
        sheet.captions().person(item).ifPresent(who -> who.draw(svg, left, y));
        List<String> lines = lines(item, most);
        double baseline = y + Caption.SIZE * 0.35;
        for (int i = 0; i < lines.size(); i++) {
            double x = i == 0 ? left + lead(item) : left;
            svg.text(owner, x, baseline + i * LEADING, Caption.SIZE, "caption", lines.get(i));
        }
        if (!when(item).isEmpty()) {
            double meta = baseline + (lines.size() - 1) * LEADING + META;
            svg.text(owner, left, meta, Caption.SMALL, "when", TextWidth.cut(when(item), Caption.SMALL, right - left));
        }
        signs(svg, item, y);
    }

    private void signs(Svg svg, YearItem item, double y) {
        double x = right;
        if (!letter(item).isEmpty()) {
            ThreadLines.key(svg, letter(item), x - 7.5, y);
            x -= SIGN;
        }
        if (item.wholeYear() && item.ongoing()) {
            String arrow = "M" + Svg.number(x - 12) + " " + Svg.number(y) + "h10m-4 -4l4 4l-4 4";
            svg.leaf("path", "class", "sign", "d", arrow);
        }
    }

    private List<String> lines(YearItem item, int most) {
        String count = sheet.captions().count(item);
        String words = count.isEmpty() ? Caption.title(item) : Caption.title(item) + " " + count;
        double signs = (letter(item).isEmpty() ? 0 : SIGN) + (item.wholeYear() && item.ongoing() ? SIGN : 0);
        return TextWidth.hanging(words, Caption.SIZE, right - left - signs, lead(item), most);
    }

    private String when(YearItem item) {
        return sheet.captions().dates().brief(item);
    }

    private String letter(YearItem item) {
        return sheet.threads().letterOf(item);
    }

    private double lead(YearItem item) {
        return sheet.captions().person(item).isPresent() ? Person.WIDTH + 5 : 0;
    }
}
