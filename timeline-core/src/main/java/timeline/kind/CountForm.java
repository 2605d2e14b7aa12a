package timeline.kind;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A whole number; {@code 3.0} is one, as in JSON Schema. */
record CountForm(int least) implements Form {

    @Override
    public Optional<Object> read(JsonNode json, Place place) {
        if (!json.isNumber()) {
            return place.refuse("Write a whole number here, without quotes", json);
        }
        return whole(json)
                .filter(count -> count >= least)
                .map(Object.class::cast)
                .or(() -> place.refuse("Write a whole number from " + least + " to " + Integer.MAX_VALUE + " here."));
    }

    private static Optional<Integer> whole(JsonNode json) {
        try {
            return json.decimalValueOpt().map(BigDecimal::intValueExact);
        } catch (ArithmeticException fractionOrTooLarge) {
            return Optional.empty();
        }
    }

    @Override
    public ObjectNode schema() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "integer")
                .put("minimum", least)
                .put("maximum", Integer.MAX_VALUE);
    }
}
