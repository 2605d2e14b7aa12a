package timeline.picture;

import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** The picture's own words in one language: Korean, or else English. */
final class Words {

    private final Locale locale;
    private final ResourceBundle words;

    private Words(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle(
                "timeline.picture.words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Words in(String language) {
        return new Words(Locale.forLanguageTag(language).getLanguage().equals("ko") ? Locale.KOREAN : Locale.ENGLISH);
    }

    String language() {
        return locale.getLanguage();
    }

    String say(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }

    String entries(int count) {
        return say("entries", count);
    }

    String month(Month month) {
        return month.getDisplayName(
                locale.equals(Locale.KOREAN) ? TextStyle.FULL_STANDALONE : TextStyle.SHORT_STANDALONE, locale);
    }

    String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.NARROW_STANDALONE, locale);
    }

    /** A day written out. */
    String day(LocalDate day) {
        return say("day", parts(day));
    }

    String monthOf(LocalDate day) {
        return say("month", parts(day));
    }

    /** A day without its year, written out. */
    String dayOfYear(LocalDate day) {
        return say("day-of-year", parts(day));
    }

    /** A day without its year, as short as it is written. */
    String shortDay(LocalDate day) {
        return say("short.day", parts(day));
    }

    String shortMonth(LocalDate day) {
        return say("short.month", parts(day));
    }

    private Object[] parts(LocalDate day) {
        return new Object[] {
            String.valueOf(day.getYear()),
            month(day.getMonth()),
            String.valueOf(day.getDayOfMonth()),
            String.valueOf(day.getMonthValue())
        };
    }
}
