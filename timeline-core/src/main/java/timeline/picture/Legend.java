package timeline.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import timeline.chronicle.YearItem;

/** What the signs mean, at the foot: the people, the storylines, and how to read an edge; only what the picture shows. */
record Legend(Sheet sheet) {

    private static final double LINE = 25;
    private static final double SIZE = 12;
    private static final double GAP = 20;

    private record Entry(String styles, double room, String words, Sign sign) {}

    /** Draws a sign with its left edge at {@code x}, around {@code y}. */
    private interface Sign {
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
        svg.open(
                "g",
                "class",
                "key " + entry.styles(),
                "tabindex",
                key ? "0" : "",
                "role",
                key ? "img" : "",
                "aria-label",
                key ? entry.words() : "");
        entry.sign().draw(svg, x, y);
        svg.text("legend", x + entry.room(), y + 4, SIZE, "legend", words);
        svg.close();
    }

    private List<Entry> people() {
        return sheet.captions().people().values().stream()
                .filter(who -> shown(item -> item.subject().equals(who.subject())))
                .limit(12)
                .map(who -> new Entry("key-person-" + who.number(), 21, who.label(), who::draw))
                .toList();
    }

    private List<Entry> threads() {
        return sheet.threads().shown().stream()
                .filter(line -> shown(item ->
                        item.storyline().filter(line.storyline().key()::equals).isPresent()))
                .map(line -> new Entry(
                        "key-" + sheet.threads().style(line.storyline().key()),
                        19,
                        line.storyline().title(),
                        (svg, x, y) -> ThreadLines.key(svg, line.letter(), x + 6.5, y)))
                .toList();
    }

    private List<Entry> signs() {
        List<Entry> signs = new ArrayList<>();
        sign(signs, item -> form(item, Form.DAY), 17, "legend.day", Signs::day);
        sign(signs, item -> form(item, Form.ABOUT), 17, "legend.about", Signs::about);
        sign(signs, item -> form(item, Form.RANGE), 47, "legend.range", Signs::range);
        sign(signs, this::fading, 34, "legend.soft", Signs::soft);
        sign(signs, YearItem::ongoing, 34, "legend.ongoing", Signs::ongoing);
        sign(signs, this::cut, 34, "legend.cut", Signs::cut);
        sign(signs, item -> item.partOf().isPresent(), 14, "legend.part", Signs::part);
        return signs;
    }

    private void sign(List<Entry> signs, Predicate<YearItem> of, double room, String words, Sign sign) {
        if (shown(item -> !item.wholeYear() && of.test(item))) {
            signs.add(new Entry("", room, sheet.words().say(words), sign));
        }
    }

    private boolean shown(Predicate<YearItem> of) {
        return sheet.told().stream().anyMatch(of);
    }

    private static boolean form(YearItem item, Form form) {
        return Form.of(item) == form;
    }

    private boolean fading(YearItem item) {
        return form(item, Form.SOFT) || edge(item, Edge.FADE);
    }

    private boolean cut(YearItem item) {
        return edge(item, Edge.CUT);
    }

    private boolean edge(YearItem item, Edge edge) {
        return form(item, Form.BAR)
                && (Edge.start(item, sheet.window()) == edge || Edge.end(item, sheet.window()) == edge);
    }
}
