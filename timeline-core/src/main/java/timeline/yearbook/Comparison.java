package timeline.yearbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import timeline.retrospective.Column;
import timeline.yearbook.EditionDifference.Change;
import timeline.yearbook.EditionDifference.How;
import timeline.yearbook.EditionDifference.What;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Compares two documents of one year, as trees: an old edition may have been written by an older service. */
final class Comparison {

    private final JsonNode before;
    private final JsonNode now;
    private final List<Change> changes = new ArrayList<>();

    Comparison(JsonNode before, JsonNode now) {
        this.before = before;
        this.now = now;
    }

    List<Change> changes() {
        byKey(What.SECTION, keyed(before.path("sections"), "/heading"), keyed(now.path("sections"), "/heading"));
        byKey(What.ITEM, items(before), items(now));
        moves();
        byKey(What.FOLLOW_UP, followUp(before), followUp(now));
        facts("/facts", before.path("facts"), now.path("facts"));
        return List.copyOf(changes);
    }

    private void byKey(What what, Map<String, JsonNode> then, Map<String, JsonNode> today) {
        Set<String> keys = new LinkedHashSet<>(then.keySet());
        keys.addAll(today.keySet());
        keys.forEach(key -> compare(what, key, then.get(key), today.get(key)));
    }

    private void compare(What what, String key, @Nullable JsonNode then, @Nullable JsonNode today) {
        if (then == null) {
            changes.add(new Change(what, How.ADDED, key, null, today));
        } else if (today == null) {
            changes.add(new Change(what, How.REMOVED, key, then, null));
        } else if (!then.equals(today)) {
            changes.add(new Change(what, How.CHANGED, key, then, today));
        }
    }

    /** By what they are called; of two chapters of one heading the second is counted. */
    private static Map<String, JsonNode> keyed(JsonNode list, String pointer) {
        return keyed(list, node -> node.at(pointer).asString(""));
    }

    private static Map<String, JsonNode> keyed(JsonNode list, Function<JsonNode, String> name) {
        Map<String, JsonNode> keyed = new LinkedHashMap<>();
        for (JsonNode node : list.values()) {
            String key = name.apply(node);
            for (int again = 2; keyed.containsKey(key); again++) {
                key = name.apply(node) + " (" + again + ")";
            }
            keyed.put(key, node);
        }
        return keyed;
    }

    private static Map<String, JsonNode> items(JsonNode document) {
        Map<String, JsonNode> items = new LinkedHashMap<>();
        for (Column column : Column.values()) {
            keyed(document.path(column.key()), "/id").forEach((id, item) -> items.put(id, said(item)));
        }
        return items;
    }

    /** Without what tells how often an item was changed rather than what it says. */
    private static JsonNode said(JsonNode item) {
        return item instanceof ObjectNode object ? object.deepCopy().without("version") : item;
    }

    private static Map<String, JsonNode> followUp(JsonNode document) {
        Map<String, JsonNode> outcomes = new LinkedHashMap<>();
        keyed(document.path("followUp"), "/item/id").forEach((id, said) -> {
            ObjectNode outcome = ((ObjectNode) said).objectNode();
            outcome.set("outcome", said.path("outcome"));
            outcome.set("note", said.path("note"));
            outcomes.put(id, outcome);
        });
        return outcomes;
    }

    /** Items that changed columns, and columns whose remaining items stand in another order. */
    private void moves() {
        for (Column column : Column.values()) {
            List<String> then = ids(before, column);
            List<String> today = ids(now, column);
            today.stream()
                    .filter(id -> !then.contains(id) && items(before).containsKey(id))
                    .forEach(id -> changes.add(
                            new Change(What.ITEM, How.MOVED, id, columnOf(before, id), text(column.key()))));
            List<String> stayed = then.stream().filter(today::contains).toList();
            List<String> stay = today.stream().filter(then::contains).toList();
            if (!stayed.equals(stay)) {
                changes.add(new Change(What.ORDER, How.CHANGED, column.key(), texts(stayed), texts(stay)));
            }
        }
    }

    private static List<String> ids(JsonNode document, Column column) {
        return List.copyOf(keyed(document.path(column.key()), "/id").keySet());
    }

    private JsonNode columnOf(JsonNode document, String id) {
        for (Column column : Column.values()) {
            if (ids(document, column).contains(id)) {
                return text(column.key());
            }
        }
        throw new IllegalStateException("no column has " + id);
    }

    private static JsonNode text(String words) {
        return StringNode.valueOf(words);
    }

    private static JsonNode texts(List<String> words) {
        ArrayNode texts = JsonNodeFactory.instance.arrayNode();
        words.forEach(texts::add);
        return texts;
    }

    /** Facts leaf by leaf; a list is one fact. */
    private void facts(String at, JsonNode then, JsonNode today) {
        if (!then.isObject() || !today.isObject()) {
            compare(What.FACT, at, then.isMissingNode() ? null : then, today.isMissingNode() ? null : today);
            return;
        }
        Set<String> names = new LinkedHashSet<>(then.propertyNames());
        names.addAll(today.propertyNames());
        for (String name : names) {
            String place = at + "/" + name.replace("~", "~0").replace("/", "~1");
            facts(place, then.path(name), today.path(name));
        }
    }
}
