package timeline.date;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words of a refusal, from {@code rejections.properties}. */
final class RejectionWords {
    private static final int LONGEST_QUOTE = 40;

    private RejectionWords() {}

    static String of(EdtfRejected.Reason reason, String text, int at, Locale locale) {
        return ResourceBundle.getBundle("timeline.date.rejections", locale, NO_FALLBACK)
                .getString(reason.name())
                .replace("{place}", String.valueOf(at + 1))
                .replace("{rest}", clipped(text.substring(Math.min(at, text.length()))))
                .replace("{text}", clipped(text));
    }

    // The machine's own language must not decide what an English reader gets.
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static String clipped(String text) {
        if (text.length() <= LONGEST_QUOTE) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_QUOTE - 1)) ? LONGEST_QUOTE - 1 : LONGEST_QUOTE;
        return text.substring(0, end) + "…";
    }
}
