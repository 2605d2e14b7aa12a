package timeline.search;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which words are compared: each letter in one piece (Unicode's form NFC), large and small letters alike. */
public final class Folding {

    private Folding() {}

    /** The words as they are compared. By way of the large letters, so that {@code ß} is {@code ss} and {@code ς} is {@code σ}. */
    public static String of(String words) {
        String small = composed(words).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return composed(small);
    }

    static String composed(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFC);
    }
}
