package timeline.web.entry;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody typed into a form, by the name of the field; a field that was not there is empty. */
record Typed(Map<String, String> values) {

    static final Typed NOTHING = new Typed(Map.of());

    Typed {
        values = Map.copyOf(values);
    }

    /** What may be chosen several times; then one choice a line. */
    private static final Set<String> SEVERAL = Set.of("after", "causedBy");

    /** The first value of each parameter, with the line ends of one kind that JSON has. */
    static Typed of(Map<String, String[]> parameters) {
        Map<String, String> values = new LinkedHashMap<>();
        parameters.forEach((name, sent) -> values.put(
                name,
                Arrays.stream(sent)
                        .limit(SEVERAL.contains(name) ? sent.length : 1)
                        .map(Typed::clean)
                        .filter(value -> !SEVERAL.contains(name) || !value.isBlank())
                        .collect(Collectors.joining("\n"))));
        return new Typed(values);
    }

    String get(String name) {
        return values.getOrDefault(name, "");
    }

    boolean blank(String name) {
        return get(name).isBlank();
    }

    /** Names of the fields that are under a name, such as those of one kind's details. */
    Stream<String> under(String prefix) {
        return values.keySet().stream().filter(name -> name.startsWith(prefix + "."));
    }

    /** Whether a field says the same, but for blanks and line ends, which a browser changes on its own. */
    boolean same(Typed other, String name) {
        return flat(get(name)).equals(flat(other.get(name)));
    }

    /** The same with other values for some fields. */
    Typed with(Map<String, String> others) {
        Map<String, String> all = new TreeMap<>(values);
        all.putAll(others);
        return new Typed(all);
    }

    private static String flat(String text) {
        return text.replaceAll("[ \\t]+", " ").replaceAll(" ?\\R ?", "\n").strip();
    }

    /** Without the control characters that no keyboard types and no store keeps. */
    private static String clean(String text) {
        return text.replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
    }
}
