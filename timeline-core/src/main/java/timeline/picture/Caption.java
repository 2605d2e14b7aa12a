package timeline.picture;

import java.util.Optional;
import java.util.regex.Pattern;
import timeline.chronicle.YearItem;

/**
 * The words of an item on one line: whom it is about, the title, how many, and when; cut to the room that there is.
 *
 * @param cut some of the title is left out
 */
record Caption(Optional<Person> person, String title, String count, String when, boolean cut) {

    static final double SIZE = 13;
    static final double SMALL = 11;

    private static final double GAP = 6;
    private static final int LONGEST = 300;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");

    /** The title on one line; the kind's name where there is none. */
    static String title(YearItem item) {
        String title = BLANKS.matcher(item.title()).replaceAll(" ").strip();
        if (title.isEmpty()) {
            return item.kindLabel();
        }
        return title.codePointCount(0, title.length()) <= LONGEST
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST)) + "…";
    }

    double width() {
        double width = lead() + TextWidth.of(title, SIZE);
        if (!count.isEmpty()) {
            width += GAP + TextWidth.bold(count, SMALL);
        }
        if (!when.isEmpty()) {
            width += GAP + TextWidth.of(when, SMALL);
        }
        return width;
    }

    /** The caption in less room: first without its date, then with the title cut. */
    Caption within(double room) {
        if (width() <= room) {
            return this;
        }
        Caption bare = undated();
        if (bare.width() <= room) {
            return bare;
        }
        double rest = room - (bare.width() - TextWidth.of(title, SIZE));
        return new Caption(person, TextWidth.cut(title, SIZE, rest), count, "", true);
    }

    Caption undated() {
        return new Caption(person, title, count, "", cut);
    }

    /** Writes it from {@code x} with its middle at {@code y}. */
    void draw(Svg svg, String owner, double x, double y) {
        draw(svg, owner, x, y, x + lead(), "");
    }

    /** Writes it in the middle of its room, so that a font narrower than foreseen leaves as much on both sides. */
    void centred(Svg svg, String owner, double x, double y) {
        draw(svg, owner, x, y, x + lead() + (width() - lead()) / 2, "middle");
    }

    private void draw(Svg svg, String owner, double x, double y, double anchorAt, String anchor) {
        person.ifPresent(who -> who.draw(svg, x, y));
        double baseline = y + SIZE * 0.35;
        svg.open("text", "x", anchorAt, "y", baseline, "font-size", SIZE, "text-anchor", anchor, "class", "caption");
        svg.words("tspan", title);
        part(svg, count, "count", 700);
        part(svg, when, "when", 400);
        svg.close();
        svg.claimText(owner, x, baseline, SIZE, width());
    }

    private static void part(Svg svg, String words, String styles, int weight) {
        if (!words.isEmpty()) {
            svg.words("tspan", words, "dx", GAP, "font-size", SMALL, "font-weight", weight, "class", styles);
        }
    }

    private double lead() {
        return person.isPresent() ? Person.WIDTH + 5 : 0;
    }
}
