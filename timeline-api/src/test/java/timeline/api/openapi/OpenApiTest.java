package timeline.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import timeline.api.ApiTest;
import timeline.api.Client;
import timeline.api.People;
import timeline.api.Reply;
import timeline.text.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ApiTest
class OpenApiTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Client owner;
    private final JsonNode document;
    private final List<RequestMappingHandlerMapping> mappings;

    @Autowired
    OpenApiTest(People people, List<RequestMappingHandlerMapping> mappings) {
        owner = people.named("지은");
        document = people.nobody().get("/openapi.json").ok().json();
        this.mappings = mappings;
    }

    @Test
    void describesEveryEndpointAndNoOther() {
        Set<String> mapped = new TreeSet<>();
        mappings.forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> {
            for (String pattern : info.getPatternValues()) {
                for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                    if (pattern.startsWith("/api/v1/")) {
                        mapped.add(method + " "
                                + pattern.substring("/api/v1".length()).replace(":\\d+", ""));
                    }
                }
            }
        }));

        assertThat(operations()).containsExactlyElementsOf(mapped).contains("POST /timelines/{timeline}/entries");
    }

    @Test
    void saysOfEachWhatItDoes() {
        document.path("paths").valueStream().flatMap(JsonNode::valueStream).forEach(operation -> {
            assertThat(operation.path("summary").asString(""))
                    .as("summary in timeline/api/openapi.json of %s", operation.path("operationId"))
                    .matches("[A-Z].*");
            assertThat(operation.path("responses").has("default")).isTrue();
        });
    }

    @Test
    void tellsApartEveryOperation() {
        List<String> ids = document.path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .map(operation -> operation.path("operationId").asString())
                .toList();

        assertThat(ids).doesNotHaveDuplicates().hasSize(operations().size());
    }

    @Test
    void refersToWhatIsThere() {
        List<String> lost = new ArrayList<>();
        document.findValuesAsString("$ref").stream()
                .filter(ref -> ref.startsWith("#")
                        && !ref.startsWith("#/$defs")
                        && document.at(ref.substring(1)).isMissingNode())
                .forEach(lost::add);

        assertThat(lost).isEmpty();
        assertThat(document.path("openapi").asString()).startsWith("3.1");
    }

    @Test
    void namesTheParametersOfASearch() {
        List<String> parameters = document.path("paths")
                .path("/timelines/{timeline}/entries")
                .at("/get/parameters")
                .valueStream()
                .map(parameter -> parameter.path("$ref").asString(""))
                .map(ref -> ref.substring(ref.lastIndexOf('/') + 1))
                .toList();

        assertThat(parameters)
                .containsExactlyInAnyOrder(
                        "timeline",
                        "from",
                        "to",
                        "kind",
                        "lane",
                        "subject",
                        "storyline",
                        "tag",
                        "q",
                        "asOf",
                        "knownOn",
                        "as",
                        "cursor",
                        "limit",
                        "Timeline-Position");
    }

    /** What the service takes and refuses, its document takes and refuses. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            true  | {"kind": "reflection", "when": "2022", "title": "가"}
            true  | {"kind": "x-a", "lane": "living", "when": "2022", "title": {"ko": "가"}, "details": {"any": 1}}
            true  | {"kind": "condition-diagnosed", "when": "2022", "title": "가", "details": {"condition": "감기"}}
            true  | {"kind": "reflection", "when": "2022", "title": "가", "note": null, "after": null, "count": null}
            false | {"kind": "condition-diagnosed", "when": "2022", "title": "가", "details": {"condition": 7}}
            false | {"kind": "condition-diagnosed", "when": "2022", "title": "가", "details": {}}
            false | {"kind": "reflection", "when": "2022"}
            false | {"kind": "reflection", "when": "2022", "title": "가", "tittle": "나"}
            false | {"kind": "reflection", "when": "2022", "title": "가", "count": 0}
            false | {"kind": "reflection", "when": "2022", "title": "가", "lane": "work"}
            """)
    void agreesWithTheServiceOnWhatAnEntryIs(boolean good, String entry) {
        assertThat(errors("NewEntry", entry).isEmpty()).isEqualTo(good);
        Reply reply = owner.post(owner.newTimeline() + "/entries", entry);
        assertThat(reply.status()).isEqualTo(good ? 201 : 400);
        if (good) {
            assertThat(errors("Entry", reply.text())).isEmpty();
        } else {
            assertThat(errors("Problem", reply.text())).isEmpty();
        }
    }

    @Test
    void describesAYearAsItIsAnswered() {
        String life = owner.newTimeline();
        owner.post(life + "/entries", "{\"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"가\"}")
                .created();

        assertThat(errors("YearBody", owner.get(life + "/years/2022").text())).isEmpty();
        assertThat(errors("EntryPage", owner.get(life + "/entries").text())).isEmpty();
    }

    private List<String> errors(String schema, String json) {
        ObjectNode root = (ObjectNode) document.path("components").deepCopy();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("$ref", "#/schemas/" + schema);
        String own = root.toString().replace("#/components/schemas/", "#/schemas/");
        Schema checker = SCHEMAS.getSchema(StrictJson.MAPPER.readTree(own));
        return checker.validate(StrictJson.MAPPER.readTree(json)).stream()
                .map(Object::toString)
                .toList();
    }

    private Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return operations;
    }
}
