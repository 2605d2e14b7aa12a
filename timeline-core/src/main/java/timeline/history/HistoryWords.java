package timeline.history;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of a history: Korean, or English for every other language. */
final class HistoryWords {

    private final Locale locale;
    private final ResourceBundle words;

    private HistoryWords(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle(
                "timeline.history.words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static HistoryWords in(Locale locale) {
        return new HistoryWords(locale.getLanguage().equals("ko") ? Locale.KOREAN : Locale.ENGLISH);
    }

    String say(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }

    /** The words under a key, or others where there are none. */
    String or(String key, String otherwise) {
        return words.containsKey(key) ? words.getString(key) : otherwise;
    }

    Locale locale() {
        return locale;
    }

    String language() {
        return locale.getLanguage();
    }
}
