package timeline.lookback;

import java.util.Locale;
import java.util.Map;
import timeline.date.Age;

/**
 * An age as entries tell it, too.
 *
 * @param from the least, as an ISO 8601 period
 * @param to the most, as an ISO 8601 period
 * @param about whether one of the dates was said to be approximate or uncertain
 * @param text in words, by language
 */
public record SaidAge(String from, String to, boolean about, Map<String, String> text) {

    static SaidAge of(Age age) {
        Map<String, String> text = Map.of("ko", age.in(Locale.KOREAN), "en", age.in(Locale.ENGLISH));
        return new SaidAge(age.least().toString(), age.most().toString(), age.about(), text);
    }
}
