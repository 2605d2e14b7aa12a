package timeline.kind;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The schema that clients are given refuses what we refuse, as an independent validator reads it. */
class SchemaTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static List<Kind> kinds() {
        return Kinds.all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isASchema(Kind kind) {
        Schema schemaOfSchemas = SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(schemaOfSchemas.validate(Kinds.schema(kind))).isEmpty();
        assertThat(schemaOfSchemas.validate(Json.of("{\"type\": \"text\"}"))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void namesEveryMember(Kind kind) {
        JsonNode full = Json.fullDetails().get(kind.key());
        assertThat(Kinds.schema(kind).get("properties").propertyNames())
                .containsExactlyElementsOf(full.propertyNames());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void acceptsEveryMember(Kind kind) {
        JsonNode full = Json.fullDetails().get(kind.key());
        assertThat(SCHEMAS.getSchema(Kinds.schema(kind)).validate(full)).isEmpty();
        assertThat(Kinds.read(kind.key(), full)).isInstanceOf(Checked.Accepted.class);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void agreesWithOurOwnReadingOfChangedDetails(Kind kind) {
        Schema schema = SCHEMAS.getSchema(Kinds.schema(kind));
        List<ObjectNode> variants = Mutations.of((ObjectNode) Json.fullDetails().get(kind.key()));
        Map<Boolean, List<ObjectNode>> byVerdict = variants.stream()
                .collect(Collectors.partitioningBy(
                        details -> Kinds.read(kind.key(), details) instanceof Checked.Accepted));
        assertThat(byVerdict.get(true))
                .isNotEmpty()
                .allSatisfy(details -> assertThat(schema.validate(details)).isEmpty());
        assertThat(byVerdict.get(false))
                .hasSizeGreaterThan(10)
                .allSatisfy(details -> assertThat(schema.validate(details)).isNotEmpty());
    }

    @Test
    void acceptsTheDemonstration() {
        List<JsonNode> entries = Json.demo().get("entries").values().stream().toList();
        assertThat(entries).hasSizeGreaterThan(40).allSatisfy(entry -> {
            Kind kind = Kinds.find(entry.get("kind").stringValue()).orElseThrow();
            JsonNode details = entry.optional("details").orElseGet(() -> Json.of("{}"));
            assertThat(Kinds.read(kind.key(), details)).isInstanceOf(Checked.Accepted.class);
            assertThat(SCHEMAS.getSchema(Kinds.schema(kind)).validate(details)).isEmpty();
        });
    }

    @Test
    void saysWhatAClientNeedsToKnow() {
        JsonNode expected = Json.of("""
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "title": "Habit",
                  "type": "object",
                  "properties": {
                    "habit": {"type": "string", "pattern": "\\\\S", "title": "Habit"},
                    "frequency": {
                      "type": "object",
                      "properties": {
                        "times": {"type": "integer", "minimum": 0, "maximum": 2147483647, "title": "How many times"},
                        "per": {"type": "string", "pattern": "\\\\S", "title": "Per"},
                        "comparator": {"type": "string", "enum": ["<", "<=", ">=", ">", "ad"], "title": "Comparator"}
                      },
                      "required": ["times"],
                      "additionalProperties": false,
                      "title": "How often"
                    }
                  },
                  "required": ["habit"],
                  "additionalProperties": false
                }
                """);
        assertThat(Kinds.schema(Kinds.find("habit").orElseThrow())).isEqualTo(expected);
    }

    @Test
    void asksForNothingThatTheContractLeavesOpen() {
        Stream<Kind> open =
                Kinds.all().stream().filter(kind -> Kinds.read(kind.key(), Json.of("{}")) instanceof Checked.Accepted);
        assertThat(open.map(Kind::key))
                .containsExactly(
                        "offer-received",
                        "job-left",
                        "career-phase",
                        "partnership-formed",
                        "work-delivered",
                        "patent-registered",
                        "publication",
                        "talk-given",
                        "award-received",
                        "certification-earned",
                        "birth",
                        "marriage",
                        "move",
                        "bereavement",
                        "separation",
                        "care-role-changed",
                        "family-support",
                        "medical-visit",
                        "hospital-stay",
                        "condition-worsened",
                        "condition-relapsed",
                        "condition-remitted",
                        "condition-resolved",
                        "travel",
                        "reflection",
                        "decision",
                        "milestone");
    }
}
