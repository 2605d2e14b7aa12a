package timeline.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import timeline.chronicle.YearItem;
import timeline.entry.EntryId;

/** What is known only to the year: words in a strip, not bars from January to December that pretend to know. */
final class Chips {

    /** A chip at its place, in pixels from the strip's upper left corner. */
    record Chip(YearItem item, Caption caption, boolean part, double x, double y, double width) {

        double captionX() {
            return x + PAD + (part ? ELBOW : 0);
        }
    }

    static final double HEIGHT = 23;
    static final double PITCH = 29;

    private static final double PAD = 9;
    private static final double ELBOW = 12;
    private static final double ARROW = 17;
    private static final double GAP = 7;

    private final List<Chip> chips = new ArrayList<>();
    private final int lines;

    Chips(List<YearItem> items, Captions captions, double width) {
        Map<EntryId, YearItem> byId = items.stream().collect(Collectors.toMap(YearItem::id, item -> item, (a, b) -> a));
        double x = 0;
        int line = 0;
        for (YearItem item : partsAfterWholes(items, byId)) {
            boolean part = item.partOf().filter(byId::containsKey).isPresent();
            double extra = 2 * PAD + (part ? ELBOW : 0) + (item.ongoing() ? ARROW : 0);
            Caption caption = captions.of(item).within(width - extra);
            double wide = caption.width() + extra;
            if (x > 0 && x + wide > width) {
                x = 0;
                line++;
            }
            chips.add(new Chip(item, caption, part, x, line * PITCH, wide));
            x += wide + GAP;
        }
        lines = items.isEmpty() ? 0 : line + 1;
    }

    List<Chip> all() {
        return List.copyOf(chips);
    }

    double height() {
        return lines * PITCH;
    }

    void draw(Svg svg, ItemGroup groups, ThreadLines threads, double left, double top) {
        for (Chip chip : chips) {
            double x = left + chip.x();
            double y = top + chip.y();
            groups.open(svg, chip.item(), "form-year");
            String style = chip.item().startCertain() ? "chip" : "chip unsure";
            svg.leaf("rect", "class", style, "x", x, "y", y, "width", chip.width(), "height", HEIGHT, "rx", 6.0);
            signs(svg, chip, x, y + HEIGHT / 2);
            chip.caption().centred(svg, chip.item().id().toString(), left + chip.captionX(), y + HEIGHT / 2);
            svg.close();
            svg.claim(Svg.Taken.BAR, chip.item().id().toString(), new Box(x, y, x + chip.width(), y + HEIGHT));
            threads.stop(chip.item(), y + HEIGHT / 2);
        }
    }

    private static void signs(Svg svg, Chip chip, double x, double y) {
        if (chip.part()) {
            svg.leaf("path", "class", "sign", "d", "M" + Svg.number(x + PAD) + " " + Svg.number(y - 5) + "v6h7");
        }
        if (chip.item().ongoing()) {
            double end = x + chip.width() - PAD;
            svg.leaf(
                    "path",
                    "class",
                    "sign",
                    "d",
                    "M" + Svg.number(end - 11) + " " + Svg.number(y) + "h10m-4 -4l4 4l-4 4");
        }
    }

    private static List<YearItem> partsAfterWholes(List<YearItem> items, Map<EntryId, YearItem> byId) {
        Map<EntryId, List<YearItem>> parts = new LinkedHashMap<>();
        List<YearItem> wholes = new ArrayList<>();
        for (YearItem item : items) {
            Optional<EntryId> whole = item.partOf().filter(byId::containsKey).filter(id -> !loops(item, byId));
            whole.ifPresentOrElse(
                    id -> parts.computeIfAbsent(id, none -> new ArrayList<>()).add(item), () -> wholes.add(item));
        }
        List<YearItem> ordered = new ArrayList<>();
        wholes.forEach(whole -> addWithParts(whole, parts, ordered));
        return ordered;
    }

    private static void addWithParts(YearItem item, Map<EntryId, List<YearItem>> parts, List<YearItem> ordered) {
        ordered.add(item);
        parts.getOrDefault(item.id(), List.of()).forEach(part -> addWithParts(part, parts, ordered));
    }

    private static boolean loops(YearItem item, Map<EntryId, YearItem> byId) {
        Optional<YearItem> at = Optional.of(item);
        for (int step = 0; step <= byId.size(); step++) {
            at = at.flatMap(YearItem::partOf).map(byId::get);
            if (at.isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
