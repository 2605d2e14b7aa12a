package timeline.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import timeline.kind.Problem;
import timeline.life.TimelineId;
import timeline.text.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document of the project's own format, {@code application/vnd.timeline+json}, version 1.
 *
 * <p>Members: {@code format} ({@code "timeline"}), {@code formatVersion} (1), {@code timeline}, {@code subjects}, {@code
 * storylines}, {@code circles}, {@code privacyRules}, {@code entries}, {@code retrospectives}; the lists may be absent.
 */
final class LifeDocument {

    private static final Set<String> LISTS =
            Set.of("subjects", "storylines", "circles", "privacyRules", "entries", "retrospectives");

    private final ObjectNode root;

    private LifeDocument(ObjectNode root) {
        this.root = root;
    }

    /**
     * Reads a document.
     *
     * @throws DocumentRefused when it is not such a document at all
     */
    static LifeDocument read(byte[] bytes) {
        JsonNode root = StrictJson.read(bytes);
        List<Problem> problems = problems(root);
        if (!problems.isEmpty()) {
            throw new DocumentRefused(problems);
        }
        return new LifeDocument((ObjectNode) root);
    }

    private static List<Problem> problems(JsonNode root) {
        if (!root.isObject()) {
            return List.of(
                    new Problem("", "send a JSON object with \"format\": \"timeline\" and \"formatVersion\": 1"));
        }
        List<Problem> problems = new ArrayList<>();
        if (!root.path("format").asString("").equals("timeline")) {
            problems.add(new Problem("/format", "format is \"timeline\""));
        }
        if (!root.path("formatVersion").isInt() || root.path("formatVersion").asInt() != 1) {
            problems.add(new Problem("/formatVersion", "formatVersion is 1, the only one there is"));
        }
        for (Map.Entry<String, JsonNode> member : root.properties()) {
            boolean list = LISTS.contains(member.getKey());
            if (list && !member.getValue().isArray()) {
                problems.add(new Problem("/" + member.getKey(), member.getKey() + " is a list"));
            } else if (!list && !Set.of("format", "formatVersion", "timeline").contains(member.getKey())) {
                problems.add(new Problem("/" + member.getKey(), member.getKey() + " is not known in this format"));
            }
        }
        return problems;
    }

    List<JsonNode> list(String name) {
        return root.path(name).valueStream().toList();
    }

    List<JsonNode> entries() {
        return list("entries");
    }

    /**
     * An id for each entry: its own, or one made of what it says, so that the same document again names the same
     * entries. Two entries that say the same are told apart by which comes first.
     */
    List<UUID> ids(TimelineId timeline) {
        Map<UUID, Integer> seen = new HashMap<>();
        List<UUID> ids = new ArrayList<>();
        for (JsonNode entry : entries()) {
            ids.add(given(entry.path("id")).orElseGet(() -> named(timeline + entry.toString(), seen)));
        }
        return ids;
    }

    /** Most entries of large documents have none: that must not cost an exception each. */
    private static Optional<UUID> given(JsonNode id) {
        if (!id.isString()) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(id.stringValue()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static UUID named(String said, Map<UUID, Integer> seen) {
        UUID first = named(said + 1);
        int times = seen.merge(first, 1, Integer::sum);
        return times == 1 ? first : named(said + times);
    }

    private static UUID named(String said) {
        return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8));
    }
}
