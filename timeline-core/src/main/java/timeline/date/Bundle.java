package timeline.date;

import java.util.Locale;
import java.util.ResourceBundle;

/** Finds the words of this package in Korean or, for every other language, in English. */
final class Bundle {
    // The machine's own language must not decide what an English reader gets.
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Bundle() {}

    static ResourceBundle of(String name, Locale locale) {
        return ResourceBundle.getBundle("timeline.date." + name, locale, NO_FALLBACK);
    }
}
