package timeline.kind;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One of a closed list of words. */
record ChoiceForm(List<Choice> choices) implements Form {

    static ChoiceForm of(Class<?> type) {
        return new ChoiceForm(
                Stream.of(type.getEnumConstants()).map(Choice.class::cast).toList());
    }

    @Override
    public Optional<Object> read(JsonNode json, Place place) {
        if (!json.isString()) {
            return place.refuse("Write one of " + allowed(), json);
        }
        String said = json.stringValue();
        Optional<Choice> chosen =
                choices.stream().filter(choice -> choice.key().equals(said)).findFirst();
        return chosen.isPresent()
                ? Optional.of(chosen.get())
                : place.refuse(Place.quote(said) + " is not known here; write one of " + allowed() + ".");
    }

    private String allowed() {
        return String.join(", ", choices.stream().map(Choice::key).toList());
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "string");
        choices.forEach(choice -> schema.withArray("enum").add(choice.key()));
        return schema;
    }
}
