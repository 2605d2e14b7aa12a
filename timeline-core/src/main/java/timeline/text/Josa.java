package timeline.text;

import java.util.Map;
import java.util.regex.Pattern;

/** The Korean particles whose form depends on the sound that the word before them ends in. */
public final class Josa {

    private static final int FIRST_SYLLABLE = 0xAC00;
    private static final int LAST_SYLLABLE = 0xD7A3;
    private static final int FINALS = 28;
    private static final int RIEUL = 8;

    /** Digits as they are read, by their final consonant: none is 0. */
    private static final Map<Character, Integer> DIGITS =
            Map.of('0', 21, '1', RIEUL, '2', 0, '3', 16, '4', 0, '5', 0, '6', 1, '7', RIEUL, '8', RIEUL, '9', 0);

    /** What stands in brackets at the end is not read aloud. */
    private static final Pattern PASSED_OVER = Pattern.compile("\\s*\\([^()]*\\)\\s*$");

    private Josa() {}

    /** {@code 을} or {@code 를}. */
    public static String object(String word) {
        return last(word) == 0 ? "를" : "을";
    }

    /** {@code 이} or {@code 가}. */
    public static String subject(String word) {
        return last(word) == 0 ? "가" : "이";
    }

    /** {@code 은} or {@code 는}. */
    public static String topic(String word) {
        return last(word) == 0 ? "는" : "은";
    }

    /** {@code 로} or {@code 으로}. */
    public static String towards(String word) {
        int last = last(word);
        return last == 0 || last == RIEUL ? "로" : "으로";
    }

    /** The final consonant of the last letter that is read aloud; of other scripts it is taken to be none. */
    private static int last(String whole) {
        String word = PASSED_OVER.matcher(whole).replaceFirst("");
        for (int i = word.length() - 1; i >= 0; i--) {
            char letter = word.charAt(i);
            if (letter >= FIRST_SYLLABLE && letter <= LAST_SYLLABLE) {
                return (letter - FIRST_SYLLABLE) % FINALS;
            }
            if (Character.isLetterOrDigit(letter)) {
                return DIGITS.getOrDefault(letter, 0);
            }
        }
        return 0;
    }
}
