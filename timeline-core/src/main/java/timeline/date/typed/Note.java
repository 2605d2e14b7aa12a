package timeline.date.typed;

import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import timeline.date.DateWords;
import timeline.date.Edtf;

/**
 * Something to tell the person who typed a date, from {@code notes.properties}.
 *
 * @param values dates, days of the week, or anything else that is said as it is
 */
record Note(String key, List<Object> values) {
    // The machine's own language must not decide what an English reader gets.
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static Note of(String key, Object... values) {
        return new Note(key, List.of(values));
    }

    String in(Locale locale) {
        ResourceBundle words = ResourceBundle.getBundle("timeline.date.typed.notes", locale, NO_FALLBACK);
        Object[] said = values.stream().map(value -> say(value, locale)).toArray();
        return new MessageFormat(words.getString(key), locale).format(said);
    }

    private static String say(Object value, Locale locale) {
        Locale language = locale.getLanguage().equals("ko") ? Locale.KOREAN : Locale.ENGLISH;
        return switch (value) {
            case Edtf date -> DateWords.of(date, locale, ZoneOffset.UTC);
            case DayOfWeek day -> day.getDisplayName(TextStyle.FULL, language);
            default -> String.valueOf(value);
        };
    }
}
