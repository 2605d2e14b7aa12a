package timeline.text;

import java.util.Map;

/**
 * What a timeline calls those whom it speaks of, in the reader's language; a key without a name stands for itself.
 *
 * @param language BCP 47 tag
 */
public record Names(String language, Map<String, String> subjects, Map<String, String> storylines) {

    public String subject(String key) {
        return subjects.getOrDefault(key, key);
    }

    public String storyline(String key) {
        return storylines.getOrDefault(key, key);
    }
}
