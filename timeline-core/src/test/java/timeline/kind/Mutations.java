package timeline.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Details that differ from given ones in one place: a member dropped, added, or turned into something else. */
final class Mutations {

    private static final List<JsonNode> OTHERS = List.of(
            Json.of("null"),
            Json.of("true"),
            Json.of("-1"),
            Json.of("0"),
            Json.of("2.0"),
            Json.of("1.5"),
            Json.of("3000000000"),
            Json.of("\"\""),
            Json.of("\"  \""),
            Json.of("\"다른 말\""),
            Json.of("\"25:00\""),
            Json.of("\"other\""),
            Json.of("[]"),
            Json.of("[\"\"]"),
            Json.of("[\"하나\", 2]"),
            Json.of("{}"),
            Json.of("{\"name\": \"이름\"}"));

    private final ObjectNode original;
    private final List<ObjectNode> variants = new ArrayList<>();

    private Mutations(ObjectNode original) {
        this.original = original;
    }

    static List<ObjectNode> of(ObjectNode details) {
        Mutations mutations = new Mutations(details);
        mutations.object("");
        return mutations.variants;
    }

    private void object(String pointer) {
        vary(pointer, object -> object.put("surprise", "!"));
        for (String name : at(original, pointer).propertyNames()) {
            vary(pointer, object -> object.remove(name));
            OTHERS.forEach(other -> vary(pointer, object -> object.set(name, other)));
            within(pointer + "/" + name);
        }
    }

    private void within(String pointer) {
        JsonNode value = at(original, pointer);
        if (value.isObject()) {
            object(pointer);
        }
        if (value instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                within(pointer + "/" + i);
            }
        }
    }

    private void vary(String pointer, Consumer<ObjectNode> change) {
        ObjectNode variant = original.deepCopy();
        change.accept((ObjectNode) at(variant, pointer));
        variants.add(variant);
    }

    private static JsonNode at(JsonNode node, String pointer) {
        return pointer.isEmpty() ? node : node.at(pointer);
    }
}
