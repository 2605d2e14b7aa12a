package timeline.web.retrospective;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What a form sent; a field that was not there is empty. */
record Sent(Map<String, String[]> fields) {

    /** The first value, without the control characters that no keyboard types and no store keeps. */
    String get(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /** Every value that says something, once. */
    List<String> all(String name) {
        return Arrays.stream(fields.getOrDefault(name, new String[0]))
                .map(Sent::clean)
                .filter(value -> !value.isBlank())
                .distinct()
                .toList();
    }

    long version() {
        String version = get("version").strip();
        return version.matches("\\d{1,18}") ? Long.parseLong(version) : 0;
    }

    boolean step(String name) {
        return get("step").equals(name);
    }

    /** Whether it looks for entries: by its button, or because somebody typed what to find and pressed Enter. */
    boolean finds() {
        return step("find") || (get("step").isEmpty() && !get("find").equals(get("found")));
    }

    private static String clean(String text) {
        return text.replaceAll("\\R", "\n").replaceAll("[\\p{Cc}\\p{Cs}&&[^\n\t]]", "");
    }
}
