package timeline.tally;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import timeline.chronicle.ChronicleEntry;
import timeline.viewed.Contribution;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** An entry, what it adds, and how old the one was whom it is about. */
record Counted(ChronicleEntry entry, Contribution adds, Optional<Integer> age) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The keys of a group that it belongs to; where it has none, the one of what is unknown. */
    List<JsonNode> keys(String group) {
        List<JsonNode> keys = group.equals("age")
                ? age.<List<JsonNode>>map(years -> List.of(JSON.numberNode(years)))
                        .orElse(List.of())
                : adds.keys().getOrDefault(group, List.of());
        return keys.isEmpty() ? List.of(JSON.nullNode()) : keys;
    }

    Stream<JsonNode> values(String field) {
        return adds.measured().getOrDefault(field, List.of()).stream();
    }
}
