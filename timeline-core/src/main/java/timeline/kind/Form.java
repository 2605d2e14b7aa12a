package timeline.kind;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a JSON value has to look like: how it is read, and how JSON Schema says the same. */
interface Form {

    /** The typed value; empty when it was refused, and then the place knows why. */
    Optional<Object> read(JsonNode json, Place place);

    ObjectNode schema();
}
