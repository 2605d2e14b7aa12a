package timeline.kind;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A number with or without a fraction. */
record AmountForm() implements Form {

    @Override
    public Optional<Object> read(JsonNode json, Place place) {
        if (!json.isNumber()) {
            return place.refuse("Write a number here, without quotes", json);
        }
        // Empty for a number that was too large for the parser and became infinite.
        Optional<Object> amount = json.decimalValueOpt().map(Object.class::cast);
        return amount.isPresent() ? amount : place.refuse("This number is too large.");
    }

    @Override
    public ObjectNode schema() {
        return JsonNodeFactory.instance.objectNode().put("type", "number");
    }
}
