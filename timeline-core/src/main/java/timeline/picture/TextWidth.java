package timeline.picture;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How wide words may become, in CSS pixels. The server has no fonts, so each character is taken at its widest in the
 * fonts that {@code picture.css} names and in those that stand in for them (Noto Sans CJK, Liberation, DejaVu).
 */
final class TextWidth {

    private static final double BOLD = 1.09;

    /** Widths of U+0020 to U+007E in hundredths of an em. */
    private static final int[] ASCII = {
        32, 40, 47, 84, 64, 96, 78, 32, 40, 40, 51, 84, 32, 37, 32, 40, // space to slash
        64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 57, // digits to ?
        102, 69, 69, 73, 78, 68, 62, 79, 76, 30, 54, 69, 58, 87, 76, 80, // @ to O
        68, 80, 73, 68, 62, 74, 69, 100, 69, 68, 70, 40, 40, 40, 84, 58, // P to _
        61, 62, 64, 56, 64, 62, 36, 64, 64, 29, 29, 59, 29, 98, 64, 62, // ` to o
        64, 64, 42, 53, 40, 64, 60, 83, 60, 60, 53, 64, 35, 64, 84 // p to ~
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

    /** The words in lines, broken at spaces where it can be; the last line is cut when there are too many. */
    static List<String> wrap(String text, double size, double room, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (lines.size() < most - 1 && of(rest, size) > room) {
            int end = lineEnd(rest, size, room);
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        lines.add(cut(rest, size, room));
        return List.copyOf(lines);
    }

    private static int lineEnd(String text, double size, double room) {
        BreakIterator words = BreakIterator.getLineInstance(Locale.ROOT);
        words.setText(text);
        int end = 0;
        for (int next = words.next(); next != BreakIterator.DONE; next = words.next()) {
            if (of(text.substring(0, next).strip(), size) > room) {
                break;
            }
            end = next;
        }
        return end > 0 ? end : Math.max(1, cut(text, size, room).length() - 1);
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
        if (character < 0x250 && Character.isLetter(character)) {
            return Character.isUpperCase(character) ? 0.84 : 0.68;
        }
        return character > 0xFFFF ? 1.4 : 1.1;
    }
}
