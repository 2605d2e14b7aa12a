package timeline.picture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Writes SVG, and remembers the room that each text and mark takes, so that a test can see that none touch. */
final class Svg {

    /** What takes room. */
    enum Taken {
        LABEL,
        MARK,
        BAR,
        LINE
    }

    /**
     * Room that is taken.
     *
     * @param owner the item, or the part of the picture, whose it is
     */
    record Claim(Taken taken, String owner, Box box) {}

    /** The room above and below a baseline that the tallest of the fonts takes, in ems. */
    static final double ASCENT = 1.16;

    static final double DESCENT = 0.29;

    private final StringBuilder out = new StringBuilder(1 << 14);
    private final Deque<String> open = new ArrayDeque<>();
    private final List<Claim> claims = new ArrayList<>();

    /** Opens an element; attributes in pairs of a name and a value. */
    Svg open(String element, Object... attributes) {
        start(element, attributes).append('>');
        open.push(element);
        return this;
    }

    Svg close() {
        out.append("</").append(open.pop()).append(">\n");
        return this;
    }

    Svg leaf(String element, Object... attributes) {
        start(element, attributes).append("/>\n");
        return this;
    }

    /** An element that holds nothing but words; no line break after it, which would show as a space inside a text. */
    Svg words(String element, String words, Object... attributes) {
        start(element, attributes).append('>').append(escape(words));
        out.append("</").append(element).append('>');
        return this;
    }

    /** Markup that was written before. */
    Svg add(Svg part) {
        out.append(part.out);
        claims.addAll(part.claims);
        return this;
    }

    /** Style, which is not escaped: it is ours and holds no markup. */
    Svg style(String css) {
        out.append("<style>\n").append(css).append("</style>\n");
        return this;
    }

    /** One line of words, anchored at its start; the room that it may take is remembered. */
    Svg text(String owner, double x, double baseline, double size, String styles, String words) {
        claimText(owner, x, baseline, size, TextWidth.of(words, size));
        return words("text", words, "x", x, "y", baseline, "font-size", size, "class", styles);
    }

    Svg bold(String owner, double x, double baseline, double size, String styles, String words) {
        claimText(owner, x, baseline, size, TextWidth.bold(words, size));
        return words("text", words, "x", x, "y", baseline, "font-size", size, "font-weight", 700, "class", styles);
    }

    Svg centred(String owner, double x, double baseline, double size, String styles, String words) {
        double width = TextWidth.bold(words, size);
        claimText(owner, x - width / 2, baseline, size, width);
        return words("text", words, "x", x, "y", baseline, "font-size", size, "text-anchor", "middle", "class", styles);
    }

    Svg ended(String owner, double x, double baseline, double size, String styles, String words) {
        double width = TextWidth.of(words, size);
        claimText(owner, x - width, baseline, size, width);
        return words("text", words, "x", x, "y", baseline, "font-size", size, "text-anchor", "end", "class", styles);
    }

    void claimText(String owner, double x, double baseline, double size, double width) {
        claim(Taken.LABEL, owner, new Box(x, baseline - ASCENT * size, x + width, baseline + DESCENT * size));
    }

    void claim(Taken taken, String owner, Box box) {
        claims.add(new Claim(taken, owner, box));
    }

    List<Claim> claims() {
        return List.copyOf(claims);
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private StringBuilder start(String element, Object... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].equals("")) {
                out.append(' ').append(attributes[i]).append("=\"");
                out.append(value(attributes[i + 1])).append('"');
            }
        }
        return out;
    }

    private static String value(Object value) {
        return value instanceof Double number ? number(number) : escape(value.toString());
    }

    /** A number with at most one decimal, the same on every machine. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        String whole = (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10;
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : whole + "." + Math.abs(tenths) % 10;
    }

    /** Escapes markup, and replaces what XML 1.0 (section 2.2, Char) cannot hold at all. */
    static String escape(String words) {
        StringBuilder safe = new StringBuilder(words.length() + 16);
        words.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isXml(character) ? character : 0xFFFD);
            }
        });
        return safe.toString();
    }

    private static boolean isXml(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
