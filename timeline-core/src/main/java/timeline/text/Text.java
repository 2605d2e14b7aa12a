package timeline.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.TreeMap;

/**
 * Words in one language or in several, kept in the form in which they were given.
 *
 * @param plain words in the timeline's own language; empty when they were given by language
 * @param byLanguage words by BCP 47 language tag; empty when they were given plainly
 */
public record Text(String plain, Map<String, String> byLanguage) {

    public Text {
        byLanguage = Map.copyOf(byLanguage);
    }

    public static Text of(String plain) {
        return new Text(plain, Map.of());
    }

    public static Text of(Map<String, String> byLanguage) {
        return new Text("", byLanguage);
    }

    /** Reads the form that {@link #json()} writes: a string, or an object of strings by language tag. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Text fromJson(Object json) {
        return switch (json) {
            case String words -> of(words);
            case Map<?, ?> words -> {
                Map<String, String> byLanguage = new TreeMap<>();
                words.forEach((language, said) -> byLanguage.put(String.valueOf(language), String.valueOf(said)));
                yield of(byLanguage);
            }
            default -> throw new IllegalArgumentException("text is a string or an object by language tag");
        };
    }

    @JsonValue
    Object json() {
        return byLanguage.isEmpty() ? plain : new TreeMap<>(byLanguage);
    }

    /** The words in a language, or else in the nearest one that there is; empty only when nothing was said. */
    public String in(String language) {
        if (byLanguage.isEmpty()) {
            return plain;
        }
        String exact = byLanguage.get(language);
        if (exact != null) {
            return exact;
        }
        String base = language.split("-", 2)[0];
        return new TreeMap<>(byLanguage)
                .entrySet().stream()
                        .filter(words -> words.getKey().split("-", 2)[0].equals(base))
                        .findFirst()
                        .map(Map.Entry::getValue)
                        .orElseGet(() -> new TreeMap<>(byLanguage).firstEntry().getValue());
    }
}
