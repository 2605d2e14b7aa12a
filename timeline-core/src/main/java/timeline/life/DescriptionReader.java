package timeline.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import timeline.kind.Problem;
import timeline.life.MemberChecks.Check;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks how clients describe subjects, storylines, privacy rules and mutes.
 *
 * <p>A subject has {@code label}, {@code relation} and {@code birthDate} (EDTF; FHIR Patient.birthDate), a storyline
 * {@code title} and {@code parent}, a rule {@code subject}, {@code lanes}, {@code kinds}, {@code tags} and {@code deny}, a mute
 * {@code subject}, {@code storyline} and {@code period} (EDTF), of which one is enough.
 */
public final class DescriptionReader {

    private static final SortedMap<String, Check> SUBJECT = new TreeMap<>(
            Map.of("label", MemberChecks::words, "relation", MemberChecks::string, "birthDate", MemberChecks::edtf));
    private static final SortedMap<String, Check> STORYLINE =
            new TreeMap<>(Map.of("title", MemberChecks::words, "parent", MemberChecks::key));
    private static final SortedMap<String, Check> RULE = new TreeMap<>(Map.of(
            "subject",
            MemberChecks::key,
            "lanes",
            MemberChecks::lanes,
            "kinds",
            MemberChecks::strings,
            "tags",
            MemberChecks::strings,
            "deny",
            MemberChecks::keys));
    private static final SortedMap<String, Check> MUTE = new TreeMap<>(
            Map.of("subject", MemberChecks::key, "storyline", MemberChecks::key, "period", MemberChecks::edtf));
    private static final SortedMap<String, Check> CIRCLE =
            new TreeMap<>(Map.of("key", MemberChecks::key, "members", MemberChecks::strings));
    private static final SortedMap<String, Check> DISCLOSURE = new TreeMap<>(Map.of(
            "id",
            MemberChecks::uuid,
            "entries",
            MemberChecks::uuids,
            "storyline",
            MemberChecks::key,
            "to",
            MemberChecks::key,
            "note",
            MemberChecks::string));

    private DescriptionReader() {}

    /** All that is wrong with a subject's description; empty when nothing is. */
    public static List<Problem> subject(JsonNode said) {
        return read(said, SUBJECT, Set.of("label"));
    }

    /** All that is wrong with a storyline's description; empty when nothing is. */
    public static List<Problem> storyline(JsonNode said) {
        return read(said, STORYLINE, Set.of("title"));
    }

    /** All that is wrong with one privacy rule; empty when nothing is. */
    public static List<Problem> rule(JsonNode said) {
        return read(said, RULE, Set.of("deny"));
    }

    /** All that is wrong with one mute; empty when nothing is. */
    public static List<Problem> mute(JsonNode said) {
        List<Problem> problems = read(said, MUTE, Set.of());
        // Naming nothing would be to mute a whole life by mistake.
        return problems.isEmpty() && said.valueStream().allMatch(JsonNode::isNull)
                ? List.of(new Problem("", "name what to be silent about: a subject, a storyline or a period"))
                : problems;
    }

    /** All that is wrong with one circle; empty when nothing is. */
    public static List<Problem> circle(JsonNode said) {
        return read(said, CIRCLE, Set.of("key"));
    }

    /** All that is wrong with a disclosure; empty when nothing is. */
    public static List<Problem> disclosure(JsonNode said) {
        return read(said, DISCLOSURE, Set.of("to"));
    }

    private static List<Problem> read(JsonNode said, Map<String, Check> members, Set<String> required) {
        if (!(said instanceof ObjectNode object)) {
            return List.of(new Problem("", "send a JSON object with " + String.join(", ", members.keySet())));
        }
        List<Problem> problems = new ArrayList<>();
        new MemberChecks(problems).members(object, members, required);
        return List.copyOf(problems);
    }
}
