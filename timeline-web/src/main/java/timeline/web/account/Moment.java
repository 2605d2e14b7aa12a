package timeline.web.account;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * An instant as a page shows it: in the reader's language, and in this server's zone until a script knows better.
 *
 * @param iso for machines: UTC
 */
record Moment(String iso, String words) {

    static Moment of(Instant instant) {
        DateTimeFormatter words = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(LocaleContextHolder.getLocale())
                .withZone(ZoneId.systemDefault());
        return new Moment(instant.truncatedTo(ChronoUnit.SECONDS).toString(), words.format(instant));
    }
}
