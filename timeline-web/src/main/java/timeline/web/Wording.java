package timeline.web;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** The words of the message bundles in one reader's language. */
public record Wording(MessageSource messages, Locale locale) {

    /** The words under a key, with values put in their places. */
    public String say(String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    /** The words under a key, or others where there are none. */
    public String or(String key, String otherwise) {
        String found = messages.getMessage(key, null, otherwise, locale);
        return found == null ? otherwise : found;
    }

    /** The tag of the language: {@code ko} or {@code en}. */
    public String language() {
        return locale.getLanguage();
    }
}
