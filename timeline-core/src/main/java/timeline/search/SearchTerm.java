package timeline.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One word that is looked for.
 *
 * @param folded the word as it is compared
 * @param noun what is left of it without the particle behind it; empty where there is none
 */
public record SearchTerm(String folded, Optional<String> noun) {

    /** The words of what somebody typed; all of them are to be found. */
    public static List<SearchTerm> of(String typed) {
        return Arrays.stream(Folding.of(typed).strip().split("[\\s\\p{Z}]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .map(word -> new SearchTerm(word, Particles.before(word)))
                .toList();
    }

    /** What whatever is found has at least. */
    public String core() {
        return noun.orElse(folded);
    }

    /**
     * Where it is found in folded words, as a regular expression of both Java and PostgreSQL: a word as a part of any
     * word; a noun behind which a particle was typed with any particle or none, but not as the beginning of another noun.
     */
    public String pattern() {
        return noun.map(this::patternOf).orElseGet(() -> escaped(folded));
    }

    private String patternOf(String of) {
        String rest = folded.substring(of.length());
        String whole = of.length() == 1 ? "(?<!" + Particles.SYLLABLE + ")" : "";
        return whole + escaped(of) + "(?:" + Particles.PATTERN + "(?!" + Particles.SYLLABLE + ")|" + rest + ")";
    }

    private static String escaped(String words) {
        StringBuilder escaped = new StringBuilder();
        words.codePoints().forEach(letter -> {
            if (letter < 0x80 && !Character.isLetterOrDigit(letter) && letter > ' ') {
                escaped.append('\\');
            }
            escaped.appendCodePoint(letter);
        });
        return escaped.toString();
    }
}
