package timeline.search;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The form in which words are compared: each letter in one piece (Unicode's form NFC), large and small letters alike. */
public final class Folding {

    private Folding() {}

    /** The words as they are compared. By way of the large letters, so that {@code ß} is {@code ss} and {@code ς} is {@code σ}. */
    public static String of(String words) {
        String plain = foldedPlain(words);
        if (plain != null) {
            return plain;
        }
        String small = composed(words).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return composed(small);
    }

    /** Most words are made of letters that are in one piece already, and are folded without tables; null where some are not. */
    private static @Nullable String foldedPlain(String words) {
        char[] folded = words.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            char c = folded[i];
            if (c >= 'A' && c <= 'Z') {
                folded[i] = (char) (c + ('a' - 'A'));
            } else if (c >= 0x80 && !isSyllable(c)) {
                return null;
            }
        }
        return new String(folded);
    }

    /** Whether it is a Korean syllable in one piece. */
    private static boolean isSyllable(char c) {
        return c >= '가' && c <= '힣';
    }

    static String composed(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFC);
    }
}
