package timeline.date;

import java.util.Locale;

/** The words of a refusal, from {@code rejections.properties}. */
final class RejectionWords {
    private static final int LONGEST_QUOTE = 40;

    private RejectionWords() {}

    static String of(EdtfRejected.Reason reason, String text, int at, Locale locale) {
        return Bundle.of("rejections", locale)
                .getString(reason.name())
                .replace("{place}", String.valueOf(at + 1))
                .replace("{rest}", clipped(text.substring(Math.min(at, text.length()))))
                .replace("{text}", clipped(text));
    }

    private static String clipped(String text) {
        if (text.length() <= LONGEST_QUOTE) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_QUOTE - 1)) ? LONGEST_QUOTE - 1 : LONGEST_QUOTE;
        return text.substring(0, end) + "…";
    }
}
