package timeline.entry;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import timeline.kind.Kinds;
import timeline.text.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a circle reads of an entry (ADR 0015): what everybody who may see it needs, and nothing of who else may, of when
 * the owner knew, or of entries that the circle may not see.
 *
 * <p>Members are let through by name, so that one that is added later stays the owner's until somebody decides.
 */
final class CircleWords {

    private static final Set<String> READ =
            Set.of("kind", "when", "lane", "subject", "storyline", "title", "note", "count", "tags", "details");

    private static final Set<String> ONE_ENTRY = Set.of("partOf", "refines");
    private static final Set<String> ENTRIES = Set.of("after", "causedBy");

    private CircleWords() {}

    static ObjectNode read(ObjectNode said, Optional<ObjectNode> face, Predicate<EntryId> seen) {
        ObjectNode read = said.objectNode();
        for (String name : said.propertyNames()) {
            JsonNode value = said.path(name);
            if (READ.contains(name)) {
                read.set(name, value);
            } else if (ONE_ENTRY.contains(name) && value.isString() && seen.test(id(value))) {
                read.set(name, value);
            } else if (ENTRIES.contains(name) && value.isArray()) {
                putSeen(read, name, value, seen);
            }
        }
        return face.map(words -> faced(read, words)).orElse(read);
    }

    /** Absent when none is left, as if it had never been said. */
    private static void putSeen(ObjectNode read, String name, JsonNode ids, Predicate<EntryId> seen) {
        ArrayNode left = read.arrayNode();
        ids.valueStream().filter(id -> seen.test(id(id))).forEach(left::add);
        if (!left.isEmpty()) {
            read.set(name, left);
        }
    }

    private static EntryId id(JsonNode uuid) {
        return new EntryId(UUID.fromString(uuid.asString()));
    }

    /** The face's title and note stand for all of the owner's words; a face without a title is titled by the kind. */
    static ObjectNode faced(ObjectNode said, JsonNode face) {
        said.set("title", face.has("title") ? face.path("title") : kind(said));
        said.remove("note");
        said.remove("details");
        if (face.has("note")) {
            said.set("note", face.path("note"));
        }
        return said;
    }

    private static JsonNode kind(ObjectNode said) {
        String key = said.path("kind").asString();
        return Kinds.find(key)
                .map(kind ->
                        StrictJson.MAPPER.<JsonNode>valueToTree(kind.label().byLanguage()))
                .orElseGet(() -> said.stringNode(key));
    }
}
