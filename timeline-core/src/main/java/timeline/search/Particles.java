package timeline.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The particles that Korean writes right behind a noun, so that a search sees past them. */
final class Particles {

    static final String SYLLABLE = "[\uAC00-\uD7A3]";

    /** What may stand behind any sound. */
    private static final List<String> ANY = List.of(
            "에서부터", "에게서", "에서는", "에서도", "에서의", "까지는", "까지도", "부터는", "에서", "에게", "에는", "에도", "에만", "까지", "부터", "보다",
            "처럼", "마다", "조차", "마저", "한테", "하고", "만은", "만을", "의", "에", "도", "만");

    private static final List<String> BEHIND_CONSONANT = List.of(
            "으로부터", "으로서", "으로써", "으로는", "으로도", "이라는", "이라고", "이라도", "으로", "이랑", "이나", "이며", "을", "은", "이", "과");

    private static final List<String> BEHIND_VOWEL =
            List.of("로부터", "로서", "로써", "로는", "로도", "라는", "라고", "라도", "로", "랑", "나", "며", "를", "는", "가", "와");

    /** One syllable before one of these is a noun of its own too seldom ({@code 회의}, {@code 지도}). */
    private static final List<String> BEHIND_LONGER_ALONE = List.of("의", "에", "도", "만", "나", "며", "라고", "라도", "라는");

    /** One particle or two, as a regular expression of both Java and PostgreSQL. */
    static final String PATTERN = Stream.of(ANY, BEHIND_CONSONANT, BEHIND_VOWEL)
            .flatMap(List::stream)
            .collect(Collectors.joining("|", "(?:", "){0,2}"));

    private static final int FINALS = 28;
    private static final int RIEUL = 8;

    private Particles() {}

    /** What stands before the particle at the end of a word; empty where it ends in none. */
    static Optional<String> before(String word) {
        return Stream.of(ANY, BEHIND_CONSONANT, BEHIND_VOWEL)
                .flatMap(List::stream)
                .filter(word::endsWith)
                .filter(particle -> fits(word.substring(0, word.length() - particle.length()), particle))
                .reduce((one, other) -> one.length() >= other.length() ? one : other)
                .map(particle -> word.substring(0, word.length() - particle.length()));
    }

    private static boolean fits(String noun, String particle) {
        if (noun.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return false;
        }
        char last = noun.charAt(noun.length() - 1);
        if (noun.length() == 1 && (!isSyllable(last) || BEHIND_LONGER_ALONE.contains(particle))) {
            return false;
        }
        return !isSyllable(last) || ANY.contains(particle) || fitsSound(last, particle);
    }

    private static boolean fitsSound(char last, String particle) {
        int end = (last - '\uAC00') % FINALS;
        boolean towards = particle.startsWith("로");
        boolean likeVowel = end == 0 || (end == RIEUL && towards);
        return likeVowel ? BEHIND_VOWEL.contains(particle) : BEHIND_CONSONANT.contains(particle);
    }

    static boolean isSyllable(char letter) {
        return letter >= '\uAC00' && letter <= '\uD7A3';
    }
}
