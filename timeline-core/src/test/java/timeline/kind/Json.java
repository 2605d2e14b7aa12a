package timeline.kind;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON for the tests of this package. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    static JsonNode of(String json) {
        return MAPPER.readTree(json);
    }

    /** Details of every kind with every member, by key. */
    static ObjectNode fullDetails() {
        return (ObjectNode) resource("/timeline/kind/full-details.json");
    }

    static JsonNode demo() {
        return resource("/timeline/demo/life-2022.json");
    }

    private static JsonNode resource(String path) {
        try (InputStream in = Objects.requireNonNull(Json.class.getResourceAsStream(path), path)) {
            return MAPPER.readTree(in);
        } catch (IOException unreadable) {
            throw new IllegalStateException(path, unreadable);
        }
    }
}
