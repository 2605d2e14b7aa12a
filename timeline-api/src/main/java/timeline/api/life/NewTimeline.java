package timeline.api.life;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import timeline.api.InputRefused;
import timeline.api.JsonBody;
import timeline.kind.Problem;
import timeline.text.Unkeepable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A timeline that somebody asks for. */
record NewTimeline(String name, ZoneId zone, String locale) {

    private static final int MOST = 200;

    static NewTimeline of(JsonBody body) {
        ObjectNode said = body.only("name", "zone", "locale");
        List<Problem> problems = new ArrayList<>();
        String name = text(said.path("name")).strip();
        if (name.isEmpty() || name.length() > MOST) {
            problems.add(new Problem("/name", "name has 1 to " + MOST + " characters"));
        }
        Unkeepable.find(said.path("name"), (at, detail) -> problems.add(new Problem("/name", "name " + detail)));
        ZoneId zone = zone(text(said.path("zone")), problems);
        String locale = locale(text(said.path("locale")), problems);
        if (!problems.isEmpty()) {
            throw InputRefused.of(problems);
        }
        return new NewTimeline(name, zone, locale);
    }

    private static String text(JsonNode said) {
        return said.isString() ? said.stringValue() : "";
    }

    private static ZoneId zone(String said, List<Problem> problems) {
        try {
            return ZoneId.of(said);
        } catch (DateTimeException e) {
            problems.add(new Problem("/zone", "zone is an IANA time zone such as \"Asia/Seoul\""));
            return ZoneId.of("UTC");
        }
    }

    private static String locale(String said, List<Problem> problems) {
        try {
            String tag = new Locale.Builder().setLanguageTag(said).build().toLanguageTag();
            if (!said.isEmpty() && !tag.equals("und")) {
                return tag;
            }
        } catch (IllformedLocaleException e) {
            // said below, with the empty one
        }
        problems.add(new Problem("/locale", "locale is a language tag such as \"ko\" or \"en\""));
        return "en";
    }
}
