package timeline.tally;

import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The order of groups: numbers by size, then words as they are written; what is unknown last. */
final class KeyOrder {

    static final Comparator<JsonNode> OF_KEYS =
            Comparator.comparingInt(KeyOrder::sort).thenComparing(KeyOrder::same);

    static final Comparator<List<JsonNode>> OF_ROWS = KeyOrder::rows;

    private KeyOrder() {}

    private static int sort(JsonNode key) {
        return key.isNull() ? 2 : key.isNumber() ? 0 : 1;
    }

    /** Both numbers, or both none. */
    private static int same(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue())
                : one.asString("").compareTo(other.asString(""));
    }

    private static int rows(List<JsonNode> one, List<JsonNode> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = OF_KEYS.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
