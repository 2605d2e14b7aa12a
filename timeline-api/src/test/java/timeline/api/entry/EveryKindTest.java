package timeline.api.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.api.ApiTest;
import timeline.api.Client;
import timeline.api.People;
import timeline.api.Reply;
import timeline.kind.Kinds;
import timeline.text.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every kind with every member of its details, by the table of the core's tests. */
@ApiTest
class EveryKindTest {

    private final Client owner;
    private final String life;

    @Autowired
    EveryKindTest(People people) {
        owner = people.named("지은");
        life = owner.newTimeline();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void recordsAndReadsBack(String kind, JsonNode details) {
        ObjectNode said = StrictJson.MAPPER.createObjectNode();
        said.put("kind", kind).put("when", "2022-03").put("title", "일").set("details", details);

        Reply recorded = owner.post(life + "/entries", said.toString()).created();

        JsonNode read = owner.get(recorded.header("Location")).ok().json();
        assertThat(read).isEqualTo(recorded.entry());
        assertThat(read.path("details").toString()).isEqualTo(details.toString());
        assertThat(read.path("lane").asString())
                .isEqualTo(Kinds.find(kind).orElseThrow().lane().key());
    }

    @Test
    void isEveryKindThatThereIs() {
        List<String> all = owner.get("/api/v1/kinds").items().stream()
                .map(kind -> kind.path("key").asString())
                .toList();

        assertThat(all).hasSize(44).containsExactlyInAnyOrderElementsOf(full().keySet());
    }

    static Stream<Arguments> kinds() {
        return full().entrySet().stream().map(kind -> Arguments.of(kind.getKey(), kind.getValue()));
    }

    private static Map<String, JsonNode> full() {
        try (InputStream table =
                Objects.requireNonNull(Kinds.class.getResourceAsStream("/timeline/kind/full-details.json"))) {
            JsonNode all = StrictJson.read(table);
            return all.propertyStream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
