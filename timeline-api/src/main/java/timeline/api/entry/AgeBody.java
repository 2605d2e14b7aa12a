package timeline.api.entry;

import java.util.Locale;
import timeline.date.Age;
import timeline.text.StrictJson;
import tools.jackson.databind.node.ObjectNode;

/** An age as JSON: periods as ISO 8601 writes them, and words in both languages. */
final class AgeBody {

    private AgeBody() {}

    static ObjectNode of(Age age) {
        ObjectNode body = StrictJson.MAPPER.createObjectNode();
        body.put("from", age.least().toString());
        body.put("to", age.most().toString());
        body.put("about", age.about());
        body.putObject("text").put("ko", age.in(Locale.KOREAN)).put("en", age.in(Locale.ENGLISH));
        return body;
    }
}
