package timeline.text;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a timeline calls those whom it speaks of, in the reader's language; a key without a name stands for itself. They are
 * looked up when the first of them is asked for: many a year names nobody.
 */
public final class Names {

    private final String language;
    private final Supplier<Called> lookup;
    private @Nullable Called called;

    /** The names of subjects and of storylines, by key. */
    public record Called(Map<String, String> subjects, Map<String, String> storylines) {}

    /**
     * Names that are not known yet.
     *
     * @param language BCP 47 tag
     * @param lookup asked once at most
     */
    public Names(String language, Supplier<Called> lookup) {
        this.language = language;
        this.lookup = lookup;
    }

    public Names(String language, Map<String, String> subjects, Map<String, String> storylines) {
        this(language, () -> new Called(subjects, storylines));
    }

    private Called called() {
        Called known = called;
        if (known == null) {
            known = lookup.get();
            called = known;
        }
        return known;
    }

    /** BCP 47 tag. */
    public String language() {
        return language;
    }

    public Map<String, String> subjects() {
        return called().subjects();
    }

    public Map<String, String> storylines() {
        return called().storylines();
    }

    public String subject(String key) {
        return subjects().getOrDefault(key, key);
    }

    public String storyline(String key) {
        return storylines().getOrDefault(key, key);
    }
}
