package timeline.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import timeline.kind.Problem;
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

    private final List<Problem> problems = new ArrayList<>();
    private final MemberChecks check = new MemberChecks(problems);

    private DescriptionReader() {}

    /** All that is wrong with a subject's description; empty when nothing is. */
    public static List<Problem> subject(JsonNode said) {
        DescriptionReader reader = new DescriptionReader();
        Map<String, BiConsumer<String, JsonNode>> members = new TreeMap<>();
        members.put("label", reader.check::words);
        members.put("relation", reader.check::string);
        members.put("birthDate", reader.check::edtf);
        return reader.read(said, members, Set.of("label"));
    }

    /** All that is wrong with a storyline's description; empty when nothing is. */
    public static List<Problem> storyline(JsonNode said) {
        DescriptionReader reader = new DescriptionReader();
        Map<String, BiConsumer<String, JsonNode>> members = new TreeMap<>();
        members.put("title", reader.check::words);
        members.put("parent", reader.check::key);
        return reader.read(said, members, Set.of("title"));
    }

    /** All that is wrong with one privacy rule; empty when nothing is. */
    public static List<Problem> rule(JsonNode said) {
        DescriptionReader reader = new DescriptionReader();
        Map<String, BiConsumer<String, JsonNode>> members = new TreeMap<>();
        members.put("subject", reader.check::key);
        members.put("lanes", reader.check::lanes);
        members.put("kinds", reader.check::strings);
        members.put("tags", reader.check::strings);
        members.put("deny", reader.check::keys);
        return reader.read(said, members, Set.of("deny"));
    }

    /** All that is wrong with one mute; empty when nothing is. */
    public static List<Problem> mute(JsonNode said) {
        DescriptionReader reader = new DescriptionReader();
        Map<String, BiConsumer<String, JsonNode>> members = new TreeMap<>();
        members.put("subject", reader.check::key);
        members.put("storyline", reader.check::key);
        members.put("period", reader.check::edtf);
        List<Problem> problems = reader.read(said, members, Set.of());
        // Naming nothing would be to mute a whole life by mistake.
        return problems.isEmpty() && said.valueStream().allMatch(JsonNode::isNull)
                ? List.of(new Problem("", "name what to be silent about: a subject, a storyline or a period"))
                : problems;
    }

    /** All that is wrong with one circle; empty when nothing is. */
    public static List<Problem> circle(JsonNode said) {
        DescriptionReader reader = new DescriptionReader();
        Map<String, BiConsumer<String, JsonNode>> members = new TreeMap<>();
        members.put("key", reader.check::key);
        members.put("members", reader.check::strings);
        return reader.read(said, members, Set.of("key"));
    }

    /** All that is wrong with a disclosure; empty when nothing is. */
    public static List<Problem> disclosure(JsonNode said) {
        DescriptionReader reader = new DescriptionReader();
        Map<String, BiConsumer<String, JsonNode>> members = new TreeMap<>();
        members.put("id", reader.check::uuid);
        members.put("entries", reader.check::uuids);
        members.put("storyline", reader.check::key);
        members.put("to", reader.check::key);
        members.put("note", reader.check::string);
        return reader.read(said, members, Set.of("to"));
    }

    private List<Problem> read(JsonNode said, Map<String, BiConsumer<String, JsonNode>> members, Set<String> required) {
        if (!(said instanceof ObjectNode object)) {
            return List.of(new Problem("", "send a JSON object with " + String.join(", ", members.keySet())));
        }
        check.members(object, members, required);
        return List.copyOf(problems);
    }
}
