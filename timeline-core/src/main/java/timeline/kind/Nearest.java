package timeline.kind;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which known name a misspelt one means. */
final class Nearest {

    private Nearest() {}

    /** Empty when none is near: a wrong guess helps less than none. */
    static Optional<String> to(String said, Collection<String> known) {
        return known.stream()
                .filter(name -> distance(said, name) <= Math.max(1, name.length() / 3))
                .min(Comparator.comparingInt(name -> distance(said, name)));
    }

    /** The Levenshtein distance of what is left without case and hyphens. */
    private static int distance(String one, String other) {
        String a = letters(one);
        String b = letters(other);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            next(row, a.charAt(i - 1), b);
        }
        return row[b.length()];
    }

    private static void next(int[] row, char letter, String b) {
        int diagonal = row[0]++;
        for (int j = 1; j < row.length; j++) {
            int replaced = diagonal + (letter == b.charAt(j - 1) ? 0 : 1);
            diagonal = row[j];
            row[j] = Math.min(replaced, 1 + Math.min(row[j - 1], row[j]));
        }
    }

    private static String letters(String name) {
        // What is sent may be of any length, the work grows with it, and no known name is longer than this.
        return name.substring(0, Math.min(name.length(), 40))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[-_ ]", "");
    }
}
