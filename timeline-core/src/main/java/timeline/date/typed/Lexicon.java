package timeline.date.typed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The words of one language, from a file of lines {@code KIND value: word, word}. */
final class Lexicon {
    static final Lexicon KOREAN = read("korean.words");
    static final Lexicon ENGLISH = read("english.words");

    private final Map<String, Token> words;
    private final int longest;

    private Lexicon(Map<String, Token> words) {
        this.words = words;
        this.longest = words.keySet().stream().mapToInt(String::length).max().orElseThrow();
    }

    /** The longest word that stands at a place; a Latin one must end there, as the next letter would change it. */
    Optional<Token> at(String text, int from) {
        for (int to = Math.min(text.length(), from + longest); to > from; to--) {
            Token token = words.get(text.substring(from, to));
            if (token != null && endsAt(text, to)) {
                return Optional.of(token);
            }
        }
        return Optional.empty();
    }

    Set<String> words() {
        return Set.copyOf(words.keySet());
    }

    private static boolean endsAt(String text, int to) {
        return to == text.length() || !(isLatin(text.charAt(to - 1)) && isLatin(text.charAt(to)));
    }

    private static boolean isLatin(char letter) {
        return letter >= 'a' && letter <= 'z';
    }

    private static Lexicon read(String name) {
        Map<String, Token> words = new HashMap<>();
        try (InputStream file = Objects.requireNonNull(Lexicon.class.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> readLine(line, words));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Lexicon(words);
    }

    private static void readLine(String line, Map<String, Token> words) {
        int colon = line.indexOf(':');
        String[] head = line.substring(0, colon).split(" ", 2);
        for (String word : line.substring(colon + 1).split(",", -1)) {
            Token token = new Token(Kind.valueOf(head[0]), Integer.parseInt(head[1]), word.strip());
            if (words.put(word.strip(), token) != null) {
                throw new IllegalStateException("twice among the words: " + word.strip());
            }
        }
    }
}
