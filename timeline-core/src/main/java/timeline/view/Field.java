package timeline.view;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import timeline.entry.EntryContent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A place in an entry where values are: {@code kind}, {@code lane}, {@code subject}, {@code storyline}, {@code tag} or {@code details.<path>}. */
public record Field(String name) {

    /** What can be named beside details. */
    static final List<String> PLAIN = List.of("kind", "lane", "subject", "storyline", "tag");

    private static final String DETAILS = "details.";
    private static final Pattern PATH = Pattern.compile("details(?:\\.[\\p{L}\\p{N}_-]{1,64}){1,5}");

    /** The field of a name; empty when there can be none. */
    public static Optional<Field> find(String name) {
        return PLAIN.contains(name) || PATH.matcher(name).matches() ? Optional.of(new Field(name)) : Optional.empty();
    }

    /** Every value that an entry has there, each once; of a list each of its elements. */
    public List<JsonNode> of(EntryContent content) {
        return (switch (name) {
                    case "kind" -> text(content.kind());
                    case "lane" -> text(content.lane().key());
                    case "subject" -> text(content.subject());
                    case "storyline" -> content.storyline().stream().flatMap(Field::text);
                    case "tag" -> content.tags().stream().flatMap(Field::text);
                    default -> within(content.details());
                })
                .distinct()
                .toList();
    }

    private Stream<JsonNode> within(JsonNode details) {
        Stream<JsonNode> found = Stream.of(details);
        for (String member : name.substring(DETAILS.length()).split("\\.", -1)) {
            found = found.flatMap(Field::elements).map(node -> node.path(member));
        }
        return found.flatMap(Field::elements).flatMap(Field::value);
    }

    private static Stream<JsonNode> elements(JsonNode node) {
        return node.isArray() ? node.valueStream() : Stream.of(node);
    }

    /** An amount stands for its number. */
    private static Stream<JsonNode> value(JsonNode node) {
        JsonNode plain = node.isObject() ? node.path("value") : node;
        return plain.isValueNode() && !plain.isNull() ? Stream.of(plain) : Stream.empty();
    }

    private static Stream<JsonNode> text(String value) {
        return Stream.of(JsonNodeFactory.instance.stringNode(value));
    }
}
