package timeline.exchange;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import timeline.entry.EntryContent;
import timeline.life.Timeline;
import timeline.text.StrictJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a life as a {@link LifeDocument}, a few entries at a time. */
final class LifeDocumentWriter {

    private static final int PAGE = 200;

    private final JsonGenerator json;

    LifeDocumentWriter(OutputStream out) {
        this.json = StrictJson.MAPPER
                .writerWithDefaultPrettyPrinter()
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .createGenerator(out);
    }

    /**
     * Writes all of it.
     *
     * @param entries reads the entries of some streams
     */
    void write(
            Timeline timeline,
            ToldLife life,
            Function<List<String>, Map<String, ToldEntry>> entries,
            Iterable<ObjectNode> retrospectives) {
        json.writeStartObject();
        json.writeStringProperty("format", "timeline");
        json.writeNumberProperty("formatVersion", 1);
        json.writeName("timeline");
        json.writeTree(StrictJson.MAPPER
                .createObjectNode()
                .put("name", timeline.name())
                .put("zone", timeline.zone().getId())
                .put("locale", timeline.locale()));
        list("subjects", life.subjects());
        list("storylines", life.storylines());
        list("circles", life.circles());
        list("privacyRules", life.rules());
        json.writeArrayPropertyStart("entries");
        entries(life.entries(), entries);
        json.writeEndArray();
        list("retrospectives", retrospectives);
        json.writeEndObject();
        json.close();
    }

    private void entries(List<String> streams, Function<List<String>, Map<String, ToldEntry>> entries) {
        for (int from = 0; from < streams.size(); from += PAGE) {
            List<String> some = streams.subList(from, Math.min(from + PAGE, streams.size()));
            Map<String, ToldEntry> told = entries.apply(some);
            for (String stream : some) {
                String id = stream.substring(stream.indexOf('/') + 1);
                Optional.ofNullable(told.get(stream))
                        .flatMap(ToldEntry::said)
                        .map(EntryContent::said)
                        .ifPresent(said -> json.writeTree(entry(id, said)));
            }
        }
    }

    private static ObjectNode entry(String id, ObjectNode said) {
        return StrictJson.MAPPER.createObjectNode().put("id", id).setAll(said);
    }

    private void list(String name, Iterable<? extends JsonNode> items) {
        json.writeArrayPropertyStart(name);
        items.forEach(json::writeTree);
        json.writeEndArray();
    }
}
