package timeline.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntPredicate;

/**
 * What an index knows of words: every letter and every pair of letters that stand side by side, as numbers.
 *
 * <p>Pairs suit Korean, whose words of two syllables are most words, and need no dictionary and no extension of
 * PostgreSQL. The numbers are of one timeline alone, so that one index serves all without mixing them; two pairs may
 * share a number, so whoever finds by them compares the words as well.
 */
public final class Grams {

    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final IntPredicate LETTER = Character::isLetterOrDigit;

    private Grams() {}

    /** The numbers of all that can be looked for in folded words. */
    public static int[] of(UUID timeline, String folded) {
        int[] grams = new int[folded.length() * 2];
        int found = 0;
        for (int[] run : runs(folded)) {
            for (int i = 0; i < run.length; i++) {
                grams[found++] = number(timeline, run[i], 0);
                if (i > 0) {
                    grams[found++] = number(timeline, run[i - 1], run[i]);
                }
            }
        }
        return once(grams, found);
    }

    private static int[] once(int[] grams, int found) {
        Arrays.sort(grams, 0, found);
        int kept = 0;
        for (int i = 0; i < found; i++) {
            if (i == 0 || grams[i] != grams[i - 1]) {
                grams[kept++] = grams[i];
            }
        }
        return Arrays.copyOf(grams, kept);
    }

    /** The numbers that whatever has all these folded words has too; empty where they have no letter. */
    public static Integer[] lookedFor(UUID timeline, List<String> folded) {
        SortedSet<Integer> grams = new TreeSet<>();
        for (String words : folded) {
            for (int[] run : runs(words)) {
                if (run.length == 1) {
                    grams.add(number(timeline, run[0], 0));
                }
                for (int i = 1; i < run.length; i++) {
                    grams.add(number(timeline, run[i - 1], run[i]));
                }
            }
        }
        return grams.toArray(new Integer[0]);
    }

    /** The code points of letters and digits that stand side by side. */
    private static List<int[]> runs(String words) {
        List<int[]> runs = new ArrayList<>();
        int[] all = words.codePoints().toArray();
        int from = 0;
        for (int i = 0; i <= all.length; i++) {
            if (i == all.length || !LETTER.test(all[i])) {
                if (i > from) {
                    runs.add(Arrays.copyOfRange(all, from, i));
                }
                from = i + 1;
            }
        }
        return runs;
    }

    /** Stored with every entry: another formula would need the chronicle to be read anew from the log. */
    private static int number(UUID timeline, int first, int second) {
        long mixed = timeline.getMostSignificantBits() * MIX ^ timeline.getLeastSignificantBits();
        mixed = (mixed ^ ((long) first << 32 | second)) * MIX;
        mixed = (mixed ^ mixed >>> 29) * MIX;
        return (int) (mixed >>> 32);
    }
}
