package timeline.picture;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How wide words may become, in CSS pixels. The server has no fonts, so each character is taken at its widest in the
 * sans-serif fonts that {@code picture.css} names; measured in Noto Sans CJK and in Liberation Sans, which is as wide as
 * Arial and Helvetica. The room that is left around words takes up what a wider font such as DejaVu Sans adds.
 */
final class TextWidth {

    private static final double BOLD = 1.09;

    /** Widths of U+0020 to U+007E in hundredths of an em. */
    private static final int[] ASCII = {
        29, 33, 48, 57, 57, 93, 69, 29, 35, 35, 48, 59, 29, 36, 29, 40, // space to slash
        60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 29, 29, 59, 59, 59, 57, // digits to ?
        103, 68, 68, 73, 73, 68, 62, 79, 74, 30, 54, 68, 57, 84, 73, 79, // @ to O
        68, 79, 73, 68, 62, 73, 68, 95, 68, 68, 62, 35, 40, 35, 56, 57, // P to _
        62, 57, 63, 52, 63, 57, 33, 57, 62, 28, 28, 56, 29, 94, 62, 62, // ` to o
        63, 63, 40, 51, 39, 62, 53, 81, 51, 53, 51, 35, 28, 35, 59 // p to ~
    };

    private TextWidth() {}

    static double of(String text, double size) {
        return text.codePoints().mapToDouble(TextWidth::em).sum() * size;
    }

    static double bold(String text, double size) {
        return of(text, size) * BOLD;
    }

    /** As much of the words as fits, with an ellipsis when something is left out; never less than the ellipsis. */
    static String cut(String text, double size, double room) {
        if (of(text, size) <= room) {
            return text;
        }
        double left = room - of("…", size);
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        int end = 0;
        for (int next = letters.next(); next != BreakIterator.DONE; next = letters.next()) {
            left -= of(text.substring(end, next), size);
            if (left < 0) {
                break;
            }
            end = next;
        }
        return text.substring(0, end).strip() + "…";
    }

    /**
     * The words in lines, broken at spaces where it can be; the last line is cut when there are too many.
     *
     * @param lead how much less room the first line has
     */
    static List<String> hanging(String text, double size, double room, double lead, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        double left = room - lead;
        while (lines.size() < most - 1 && of(rest, size) > left) {
            int end = lineEnd(rest, size, left);
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
            left = room;
        }
        lines.add(cut(rest, size, left));
        return List.copyOf(lines);
    }

    /** At the last space that leaves a line of some length, or else after the last letter that fits. */
    private static int lineEnd(String text, double size, double room) {
        String fits = cut(text, size, room + of("…", size));
        int letters = Math.max(text.offsetByCodePoints(0, 1), fits.length() - 1);
        int space = text.lastIndexOf(' ', letters);
        return space > 0 && of(text.substring(0, space), size) > room * 0.4 ? space : letters;
    }

    private static double em(int character) {
        if (character >= ' ' && character <= '~') {
            return ASCII[character - ' '] / 100.0;
        }
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        if (character >= 0xAC00 && character <= 0xD7A3) {
            return 0.94;
        }
        if (character == '·') {
            return 0.6;
        }
        if (character < 0x250 && Character.isLetter(character)) {
            return Character.isUpperCase(character) ? 0.84 : 0.68;
        }
        return character > 0xFFFF ? 1.4 : 1.1;
    }
}
