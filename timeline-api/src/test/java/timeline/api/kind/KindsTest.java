package timeline.api.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.api.ApiTest;
import timeline.api.Client;
import timeline.api.People;
import tools.jackson.databind.JsonNode;

@ApiTest
class KindsTest {

    private final Client reader;

    @Autowired
    KindsTest(People people) {
        reader = people.named("지은");
    }

    @Test
    void tellOfEachWhatACallerNeedsToKnow() {
        List<JsonNode> kinds = reader.get("/api/v1/kinds").items();

        for (JsonNode kind : kinds) {
            String key = kind.path("key").asString();
            assertThat(kind.path("lane").asString()).as(key).isIn("career", "family", "health", "living");
            assertThat(kind.at("/label/ko").asString("")).as(key).isNotBlank();
            assertThat(kind.at("/label/en").asString("")).as(key).isNotBlank();
            assertThat(kind.at("/details/type").asString("")).as(key).isEqualTo("object");
            assertThat(kind.at("/details/additionalProperties").booleanValue())
                    .as(key)
                    .isFalse();
        }
    }

    @Test
    void nameWhatADiagnosisMustSay() {
        JsonNode diagnosis = reader.get("/api/v1/kinds").items().stream()
                .filter(kind -> kind.path("key").asString().equals("condition-diagnosed"))
                .findFirst()
                .orElseThrow();

        assertThat(diagnosis.path("lane").asString()).isEqualTo("health");
        assertThat(diagnosis.at("/details/required").toString()).isEqualTo("[\"condition\"]");
        assertThat(diagnosis.at("/details/properties").propertyNames())
                .containsExactlyInAnyOrder("condition", "code", "certainty", "stage");
        assertThat(diagnosis.at("/details/properties/certainty/enum").toString())
                .isEqualTo("[\"provisional\",\"confirmed\"]");
    }
}
