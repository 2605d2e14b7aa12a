package timeline.kind;

import java.time.Duration;
import java.util.Map;
import timeline.text.Text;

/** Says how long a part of a day lasts, in hours and minutes. */
public final class BlockWords {

    private static final Text HOURS = Text.of(Map.of("ko", "%d시간", "en", "%d hours"));
    private static final Text ONE_HOUR = Text.of(Map.of("ko", "1시간", "en", "1 hour"));
    private static final Text MINUTES = Text.of(Map.of("ko", "%d분", "en", "%d minutes"));
    private static final Text ONE_MINUTE = Text.of(Map.of("ko", "1분", "en", "1 minute"));

    private BlockWords() {}

    /**
     * The length in words, such as "7 hours 30 minutes".
     *
     * @param language BCP 47 tag; English where it is not Korean
     */
    public static String length(Block block, String language) {
        Duration length = block.length();
        String hours = count(length.toHours(), ONE_HOUR, HOURS, language);
        String minutes = count(length.toMinutesPart(), ONE_MINUTE, MINUTES, language);
        return (hours + " " + minutes).strip();
    }

    private static String count(long number, Text one, Text several, String language) {
        String spoken = language.startsWith("ko") ? "ko" : "en";
        if (number == 0) {
            return "";
        }
        return number == 1 ? one.in(spoken) : several.in(spoken).formatted(number);
    }
}
