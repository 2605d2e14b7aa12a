package timeline.api.life;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import timeline.api.InputRefused;
import timeline.api.JsonBody;
import timeline.kind.Problem;
import timeline.text.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Settings that are read and set as one list: {@code {"items": [rule, …]}}, or sent as the plain list. */
final class ListBody {

    private ListBody() {}

    static ObjectNode of(ArrayNode list) {
        ObjectNode body = StrictJson.MAPPER.createObjectNode();
        body.set("items", list);
        return body;
    }

    /** The list with its ETag; one that was never set has none. */
    static ResponseEntity<ObjectNode> answer(long version, ArrayNode list) {
        ResponseEntity.BodyBuilder ok = ResponseEntity.ok();
        return version == 0 ? ok.body(of(list)) : ok.eTag("\"" + version + "\"").body(of(list));
    }

    /**
     * The list that was sent.
     *
     * @param item what one is called
     * @param check all that is wrong with one
     */
    static ArrayNode read(JsonBody body, String item, Function<JsonNode, List<Problem>> check) {
        JsonNode sent = body.json().isObject() ? body.only("items") : body.json();
        JsonNode list = sent.isObject() ? sent.path("items") : sent;
        if (!(list instanceof ArrayNode items)) {
            throw InputRefused.of("/items", "send {\"items\": [" + item + ", …]}");
        }
        String at = sent.isObject() ? "/items/" : "/";
        Describing.check(IntStream.range(0, items.size())
                .boxed()
                .flatMap(i -> check.apply(items.path(i)).stream().map(problem -> problem.under(at + i)))
                .toList());
        return items;
    }
}
