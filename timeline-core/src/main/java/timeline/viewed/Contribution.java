package timeline.viewed;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What one entry adds to a view.
 *
 * @param keys the values of each group that it belongs to, by name; none where it belongs to none. How old somebody was is
 *     not among them: that is not the entry's to say
 * @param measured the values of each field that is measured, by name
 */
public record Contribution(Map<String, List<JsonNode>> keys, Map<String, List<JsonNode>> measured) {

    public Contribution {
        keys = Map.copyOf(keys);
        measured = Map.copyOf(measured);
    }
}
