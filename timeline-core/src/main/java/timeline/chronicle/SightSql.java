package timeline.chronicle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import timeline.life.PrivacyRule;
import timeline.life.Sight;

/**
 * What a reader may see of a row of the chronicle, and in which words, as SQL (ADR 0015).
 *
 * <p>A circle sees what was opened to it, and else what its audience admits and no rule denies. What is retracted it never
 * sees. Looking back it sees only what it may also see today, and today's face stands over the words of then.
 */
final class SightSql {

    private static final String ROW = "chronicle_entry";

    /** What is recorded now of the entry of a row. */
    private static final String NOW = " from chronicle_entry now where now.timeline = chronicle_entry.timeline and"
            + " now.generation = chronicle_entry.generation and now.entry = chronicle_entry.entry and now.recorded_to ="
            + " 'infinity' and not now.retracted";

    private final Sight sight;
    private final boolean travelling;
    private final Map<String, Object> parameters = new HashMap<>();

    /** Circles by the names of their parameters. */
    private final List<String> circles;

    /**
     * Reads a sight.
     *
     * @param travelling whether rows are read that may not be what is recorded now
     */
    SightSql(Sight sight, boolean travelling) {
        this.sight = sight;
        this.travelling = travelling;
        this.circles = sight.circles().isEmpty() ? List.of(Sight.PUBLIC) : sight.circles();
        if (!sight.owner()) {
            circles.forEach(this::put);
            put(Sight.PUBLIC);
            IntStream.range(0, sight.rules().size()).forEach(this::putRule);
        }
    }

    private void put(String circle) {
        String name = name(circle);
        parameters.put(name, circle);
        parameters.put(
                name + "_entries",
                sight.openedTo(circle)
                        .flatMap(opened -> opened.entries().stream())
                        .toArray(UUID[]::new));
        parameters.put(
                name + "_threads",
                sight.openedTo(circle)
                        .flatMap(opened -> opened.storyline().stream())
                        .toArray(String[]::new));
    }

    private void putRule(int i) {
        PrivacyRule rule = sight.rules().get(i);
        rule.subject().ifPresent(subject -> parameters.put("s_rule" + i, subject));
        parameters.put("s_lanes" + i, rule.lanes().toArray(String[]::new));
        parameters.put("s_kinds" + i, rule.kinds().toArray(String[]::new));
        parameters.put("s_tags" + i, rule.tags().toArray(String[]::new));
    }

    private String name(String circle) {
        return circle.equals(Sight.PUBLIC) ? "s_public" : "s_circle" + circles.indexOf(circle);
    }

    boolean owner() {
        return sight.owner();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** Whether a row may be seen. */
    String visible() {
        return sight.owner()
                ? "true"
                : "not retracted and " + circles.stream().map(this::sees).collect(Collectors.joining(" or ", "(", ")"));
    }

    /** The day from which its entry was known: when the owner came to know is the owner's. */
    String knownSince() {
        return sight.owner() ? "known_since" : "start_latest";
    }

    /** The words in which a search looks. */
    String words() {
        return read("words", "text", (row, circle) -> row + ".face_words ->> :" + name(circle));
    }

    /** What stands instead of the owner's words; null where those are read. */
    String face() {
        return read("null", "json", (row, circle) -> row + ".said -> 'faces' -> :" + name(circle));
    }

    private interface Face {
        String of(String row, String circle);
    }

    /** The owner's words, where one of the reader's circles reads those; else what the first that sees it reads. */
    private String read(String owners, String type, Face face) {
        if (sight.owner()) {
            return owners + "::" + type;
        }
        List<String> cases = new ArrayList<>();
        Function<String, String> words = circle -> faceOf(circle, face);
        circles.forEach(circle -> cases.add(
                "when " + sees(circle) + " and (" + words.apply(circle) + ") is null then " + owners + "::" + type));
        circles.forEach(circle -> cases.add("when " + sees(circle) + " then " + words.apply(circle)));
        return "(case " + String.join(" ", cases) + " end)";
    }

    private String faceOf(String circle, Face face) {
        String own = stands(circle, face);
        return circle.equals(Sight.PUBLIC)
                ? own
                : "coalesce(" + own + ", case when " + both(row -> directly(row, circle)) + " then null else "
                        + stands(Sight.PUBLIC, face) + " end)";
    }

    private String stands(String circle, Face face) {
        return travelling
                ? "coalesce((select " + face.of("now", circle) + NOW + "), " + face.of(ROW, circle) + ")"
                : face.of(ROW, circle);
    }

    private String sees(String circle) {
        return both(row -> circle.equals(Sight.PUBLIC) ? directly(row, circle) : directlyOrAsEverybody(row, circle));
    }

    /** Then and now. */
    private String both(Function<String, String> condition) {
        String then = "coalesce(" + condition.apply(ROW) + ", false)";
        return travelling ? "(" + then + " and exists (select" + NOW + " and " + condition.apply("now") + "))" : then;
    }

    private String directly(String row, String circle) {
        return "(" + opened(row, circle) + " or :" + name(circle) + " = any (" + row + ".audience) and not "
                + denied(row, circle) + ")";
    }

    /** What everybody may see, somebody may not all the same. */
    private String directlyOrAsEverybody(String row, String circle) {
        return "(" + directly(row, circle) + " or " + opened(row, Sight.PUBLIC) + " or :s_public = any (" + row
                + ".audience) and not " + denied(row, circle) + " and not " + denied(row, Sight.PUBLIC) + ")";
    }

    private String opened(String row, String circle) {
        String name = name(circle);
        return "(" + row + ".entry = any (:" + name + "_entries) or coalesce(" + row + ".storyline = any (:" + name
                + "_threads), false))";
    }

    private String denied(String row, String circle) {
        List<PrivacyRule> all = sight.rules();
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).deny().contains(circle))
                .mapToObj(i -> matches(row, i))
                .collect(Collectors.joining(" or ", "(false or ", ")"))
                .replace("(false or )", "(false)");
    }

    private String matches(String row, int i) {
        PrivacyRule rule = sight.rules().get(i);
        List<String> parts = new ArrayList<>(List.of("true"));
        rule.subject().ifPresent(subject -> parts.add(row + ".subject = :s_rule" + i));
        if (!rule.lanes().isEmpty()) {
            parts.add(row + ".lane = any (:s_lanes" + i + ")");
        }
        if (!rule.kinds().isEmpty()) {
            parts.add(row + ".kind = any (:s_kinds" + i + ")");
        }
        if (!rule.tags().isEmpty()) {
            parts.add(row + ".tags && cast(:s_tags" + i + " as text[])");
        }
        return "(" + String.join(" and ", parts) + ")";
    }
}
