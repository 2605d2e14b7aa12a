package timeline.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A list of values of one form. */
record ListForm(Form item, boolean required) implements Form {

    @Override
    public Optional<Object> read(JsonNode json, Place place) {
        if (!json.isArray()) {
            return place.refuse("Write a list here, in brackets", json);
        }
        if (required && json.isEmpty()) {
            return place.refuse("This list is empty; say at least one.");
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            item.read(json.get(i), place.at(String.valueOf(i))).ifPresent(values::add);
        }
        return values.size() == json.size() ? Optional.of(List.copyOf(values)) : Optional.empty();
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "array");
        schema.set("items", item.schema());
        return required ? schema.put("minItems", 1) : schema;
    }
}
