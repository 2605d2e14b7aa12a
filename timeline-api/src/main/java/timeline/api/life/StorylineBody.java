package timeline.api.life;

import java.util.List;
import java.util.Map;
import timeline.chronicle.ChronicleEntry;
import timeline.chronicle.Storyline;
import timeline.directory.Described;
import timeline.directory.StorylineTree;
import timeline.entry.EntryId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A thread as JSON: what was said of it, its state, and its entries in order. */
final class StorylineBody {

    private StorylineBody() {}

    static ObjectNode of(Described described, Storyline storyline, String language) {
        ObjectNode body = described(described, storyline);
        ArrayNode entries = body.putArray("entries");
        for (ChronicleEntry entry : storyline.entries()) {
            entries.addObject()
                    .put("id", entry.id().toString())
                    .put("kind", entry.content().kind())
                    .put("title", entry.content().title().in(language))
                    .put("when", entry.content().when().text())
                    .put("subject", entry.content().subject())
                    .put(
                            "partOf",
                            entry.content().partOf().map(EntryId::toString).orElse(null))
                    .put("count", entry.content().count())
                    .put("ongoing", entry.span().ongoing());
        }
        return body;
    }

    /** What a list says of a thread: how many entries it has instead of which. */
    static ObjectNode brief(Described described, Storyline storyline) {
        return described(described, storyline).put("count", storyline.entries().size());
    }

    /** Adds the threads right below. */
    static void addBelow(
            ObjectNode body, List<StorylineTree.Branch> below, Map<String, Storyline> told, String language) {
        ArrayNode children = body.putArray("children");
        for (StorylineTree.Branch child : below) {
            Storyline storyline = told.getOrDefault(child.key(), Storyline.EMPTY);
            children.addObject()
                    .put("key", child.key())
                    .put("title", child.title().in(language))
                    .put("state", storyline.state().orElse(null))
                    .put("count", storyline.entries().size());
        }
    }

    private static ObjectNode described(Described described, Storyline storyline) {
        ObjectNode body = Describing.body(described.key(), described.said());
        body.put("state", storyline.state().orElse(null));
        body.put("since", storyline.since().map(StorylineBody::when).orElse(null));
        return body;
    }

    private static String when(ChronicleEntry entry) {
        return entry.content().when().text();
    }
}
