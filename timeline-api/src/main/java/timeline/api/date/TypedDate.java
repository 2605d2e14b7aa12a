package timeline.api.date;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.function.Function;
import timeline.api.InputRefused;
import timeline.api.JsonBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody typed, and where and when; all but the text may be left out.
 *
 * @param locale a language tag, English when left out
 * @param zone an IANA time zone, UTC when left out
 * @param relativeTo the day that "yesterday" is the day before; today in that zone when left out
 */
record TypedDate(String text, Locale locale, ZoneId zone, LocalDate relativeTo) {

    private static final int MOST = 200;

    static TypedDate of(JsonBody body, Clock clock) {
        ObjectNode said = body.only("text", "locale", "zone", "relativeTo");
        JsonNode text = said.path("text");
        if (!text.isString() || text.asString().length() > MOST) {
            throw InputRefused.of("/text", "text is what was typed, at most " + MOST + " characters");
        }
        ZoneId zone = read(said, "zone", "UTC", ZoneId::of, "an IANA time zone such as \"Asia/Seoul\"");
        String today = LocalDate.now(clock.withZone(zone)).toString();
        return new TypedDate(
                text.stringValue(),
                read(said, "locale", "en", TypedDate::locale, "a language tag such as \"ko\" or \"en\""),
                zone,
                read(said, "relativeTo", today, LocalDate::parse, "a day such as \"2022-03-17\""));
    }

    private static Locale locale(String tag) {
        return new Locale.Builder().setLanguageTag(tag).build();
    }

    private static <T> T read(
            ObjectNode said, String name, String otherwise, Function<String, T> parse, String expected) {
        JsonNode sent = said.path(name);
        try {
            if (sent.isMissingNode() || sent.isNull()) {
                return parse.apply(otherwise);
            }
            if (sent.isString()) {
                return parse.apply(sent.stringValue());
            }
        } catch (DateTimeException | IllformedLocaleException e) {
            // said below, with what is no string
        }
        throw InputRefused.of("/" + name, name + " is " + expected);
    }
}
