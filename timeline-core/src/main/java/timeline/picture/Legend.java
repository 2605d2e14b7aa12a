package timeline.picture;

import java.util.ArrayList;
import java.util.List;

/** What the signs mean, at the foot: the people, the storylines, and how to read an edge; only what the picture shows. */
record Legend(Sheet sheet) {

    private static final double LINE = 25;
    private static final double SIZE = 12;
    private static final double GAP = 20;

    private record Entry(String styles, double room, String words, SignDrawing sign) {}

    private interface SignDrawing {
        void draw(Svg svg, double x, double y);
    }

    /** Draws it from {@code top} and returns the height. */
    double draw(Svg svg, double top, double width) {
        double y = top;
        y = section(svg, sheet.words().say("legend.people"), people(), y, width);
        y = section(svg, sheet.words().say("legend.threads"), threads(), y, width);
        y = section(svg, sheet.words().say("legend.reading"), signs(), y, width);
        return y - top;
    }

    private double section(Svg svg, String name, List<Entry> entries, double top, double width) {
        if (entries.isEmpty()) {
            return top;
        }
        double left = 92;
        double x = left;
        double y = top + LINE / 2;
        svg.text("legend", 0, y + 4, SIZE, "muted", name);
        for (Entry entry : entries) {
            String words = TextWidth.cut(entry.words(), SIZE, width - left - entry.room());
            double wide = entry.room() + TextWidth.of(words, SIZE);
            if (x > left && x + wide > width) {
                x = left;
                y += LINE;
            }
            entry(svg, entry, words, x, y);
            x += wide + GAP;
        }
        return y + LINE / 2;
    }

    private static void entry(Svg svg, Entry entry, String words, double x, double y) {
        boolean key = !entry.styles().isEmpty();
        svg.open("g", "class", "key " + entry.styles(), "tabindex", key ? "0" : "");
        entry.sign().draw(svg, x, y);
        svg.text("legend", x + entry.room(), y + 4, SIZE, "legend", words);
        svg.close();
    }

    private List<Entry> people() {
        return sheet.captions().people().values().stream()
                .limit(12)
                .map(who -> new Entry("key-person-" + who.number(), 21, who.label(), who::draw))
                .toList();
    }

    private List<Entry> threads() {
        return sheet.threads().shown().stream()
                .map(thread -> new Entry(
                        "key-" + sheet.threads().style(thread.storyline().key()),
                        19,
                        thread.storyline().title(),
                        (svg, x, y) -> ThreadLines.key(svg, thread.letter(), x + 6.5, y)))
                .toList();
    }

    private List<Entry> signs() {
        List<Entry> signs = new ArrayList<>();
        sign(signs, Form.DAY, 17, "legend.day", (svg, x, y) -> Mark.CIRCLE.draw(svg, x + 6, y, "mark"));
        sign(signs, Form.ABOUT, 17, "legend.about", (svg, x, y) -> Mark.CIRCLE.draw(svg, x + 6, y, "mark hollow"));
        sign(signs, Form.RANGE, 47, "legend.range", Legend::range);
        return signs;
    }

    private void sign(List<Entry> signs, Form form, double room, String words, SignDrawing sign) {
        boolean shown = sheet.told().stream().anyMatch(item -> !item.wholeYear() && Form.of(item) == form);
        if (shown) {
            signs.add(new Entry("", room, sheet.words().say(words), sign));
        }
    }

    private static void range(Svg svg, double x, double y) {
        svg.leaf("path", "class", "dots", "d", "M" + Svg.number(x) + " " + Svg.number(y) + "h12m18 0h12");
        Mark.CIRCLE.draw(svg, x + 21, y, "mark hollow");
    }
}
