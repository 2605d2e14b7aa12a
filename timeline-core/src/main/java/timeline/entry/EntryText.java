package timeline.entry;

import java.util.Map;
import java.util.TreeMap;
import timeline.text.Text;
import tools.jackson.databind.JsonNode;

/** Reads words from JSON that was checked before. */
final class EntryText {

    private EntryText() {}

    static Text of(JsonNode node) {
        if (!node.isObject()) {
            return Text.of(node.asString());
        }
        Map<String, String> byLanguage = new TreeMap<>();
        node.properties()
                .forEach(
                        words -> byLanguage.put(words.getKey(), words.getValue().asString()));
        return Text.of(byLanguage);
    }
}
