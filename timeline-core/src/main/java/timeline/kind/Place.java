package timeline.kind;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Where in the details reading is, and the one list of what was wrong so far. */
record Place(String pointer, List<Problem> problems) {

    private static final int LONGEST = 60;

    Place at(String member) {
        return new Place(pointer + "/" + member.replace("~", "~0").replace("/", "~1"), problems);
    }

    Optional<Object> refuse(String detail) {
        problems.add(new Problem(pointer, detail));
        return Optional.empty();
    }

    /** Refuses a value of another JSON type than the one that is expected. */
    Optional<Object> refuse(String expected, JsonNode json) {
        return refuse(expected + ", not " + said(json) + ".");
    }

    private static String said(JsonNode json) {
        return switch (json.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case STRING -> "text";
            case NULL -> "null; leave the member out when there is nothing to say";
            default -> "a " + json.getNodeType().name().toLowerCase(Locale.ROOT);
        };
    }

    /** What was said, for a sentence: in quotes, and cut where it would make the sentence unreadable. */
    static String quote(String said) {
        int end = said.codePointCount(0, said.length()) > LONGEST ? said.offsetByCodePoints(0, LONGEST) : said.length();
        return "\"" + said.substring(0, end) + (end < said.length() ? "…" : "") + "\"";
    }
}
