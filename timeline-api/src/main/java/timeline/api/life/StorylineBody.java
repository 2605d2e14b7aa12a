package timeline.api.life;

import timeline.chronicle.ChronicleEntry;
import timeline.chronicle.Storyline;
import timeline.directory.Described;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A thread as JSON: what was said of it, its state, and its entries in order. */
final class StorylineBody {

    private StorylineBody() {}

    static ObjectNode of(Described described, Storyline storyline, String language) {
        ObjectNode body = Describing.body(described.key(), described.said());
        body.put("state", storyline.state().orElse(null));
        ArrayNode entries = body.putArray("entries");
        for (ChronicleEntry entry : storyline.entries()) {
            entries.addObject()
                    .put("id", entry.id().toString())
                    .put("kind", entry.content().kind())
                    .put("title", entry.content().title().in(language))
                    .put("when", entry.content().when().text())
                    .put("subject", entry.content().subject());
        }
        return body;
    }
}
