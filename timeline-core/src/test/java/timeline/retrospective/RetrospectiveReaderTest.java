package timeline.retrospective;

import static org.assertj.core.api.Assertions.assertThat;
import static timeline.retrospective.Said.LIFE;
import static timeline.retrospective.Said.OWNER;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import timeline.kind.Problem;
import timeline.text.StrictJson;
import tools.jackson.databind.JsonNode;

class RetrospectiveReaderTest {

    private static final String ID = "00000000-0000-0000-0000-000000000101";

    @Test
    void readsTheRetrospectiveOfTheYear2022() throws IOException {
        RetrospectiveDocument document = accepted(RetrospectiveReader.document(life2022()));
        assertThat(document.items())
                .map(PlacedItem::column)
                .containsExactly(
                        Column.KEEP,
                        Column.KEEP,
                        Column.KEEP,
                        Column.KEEP,
                        Column.IMPROVE,
                        Column.IMPROVE,
                        Column.IMPROVE);
        Because deadline = document.items().getFirst().content().because().getLast();
        assertThat(deadline.because()).map(Because::text).last().isEqualTo("규칙적인 시간 활용이 가능하므로 계획을 짜기 용이하다.");
        assertThat(document.sections()).map(Section::heading).containsExactly("커리어", "가족");
    }

    @Test
    void makesOneCommandOfTheChaptersAndOneOfEachItem() throws IOException {
        assertThat(accepted(RetrospectiveReader.document(life2022())).commands(LIFE, OWNER))
                .map(command -> command.getClass().getSimpleName())
                .containsExactly(
                        "AddSections", "AddItem", "AddItem", "AddItem", "AddItem", "AddItem", "AddItem", "AddItem");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                          | /column, /text
            []                                                          | ``
            {"column": "stop", "text": "야근"}                           | /column
            {"column": "keep", "text": " "}                             | /text
            {"column": "keep", "text": {"ko": "조근"}}                   | /text
            {"column": "keep", "text": "조근", "id": "1"}                | /id
            {"column": "keep", "text": "조근", "wher": 1}                | /wher
            {"column": "keep", "text": "조근", "because": "늦어서"}        | /because
            {"column": "keep", "text": "조근", "because": ["늦어서"]}      | /because/0
            {"column": "keep", "text": "조근", "because": [{"text": "왜", "because": [{}]}]} | /because/0/because/0/text
            {"column": "keep", "text": "조근", "evidence": ["e1"]}       | /evidence/0
            {"column": "keep", "text": "조근", "evidence": [1], "audience": ["a b"]} | /evidence/0, /audience/0
            """)
    void saysEverythingThatIsWrongWithAnItem(String json, String pointers) {
        assertThat(pointers(RetrospectiveReader.newItem(json(json)))).isEqualTo(pointers);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"year": 0}                                                 | /year
            {"year": "2022"}                                            | /year
            {"year": 2022, "keep": {}}                                  | /keep
            {"year": 2022, "keep": [{"text": "조근"}]}                   | /keep/0/id
            {"year": 2022, "try": [{"id": "ID", "text": "산책", "outcome": "tried"}]} | /try/0/outcome
            {"year": 2022, "keep": [{"id": "ID", "text": "조근"}], "try": [{"id": "ID", "text": "조근"}]} | /try/0/id
            {"year": 2022, "sections": [{"heading": ""}]}               | /sections/0/heading
            {"year": 2022, "sections": "커리어"}                          | /sections
            {"year": 2022, "followUp": [{"from": 2022, "item": "ID", "outcome": "kept"}]} | /followUp/0/from
            {"year": 2023, "followUp": [{"from": 2022, "item": "ID", "outcome": "well"}]} | /followUp/0/outcome
            {"year": 2022, "state": "draft"}                            | /state
            """)
    void saysEverythingThatIsWrongWithADocument(String json, String pointers) {
        assertThat(pointers(RetrospectiveReader.document(json(json.replace("ID", ID)))))
                .isEqualTo(pointers);
    }

    @ParameterizedTest
    @CsvSource({"200, ''", "201, /because"})
    void readsReasonsAsDeepAsTheLogCanKeepThem(int levels, String endOfPointer) {
        String reasons = "[{\"text\": \"왜\", \"because\": ".repeat(levels) + "[]" + "}]".repeat(levels);
        JsonNode item = json("{\"column\": \"keep\", \"text\": \"조근\", \"because\": " + reasons + "}");
        assertThat(pointers(RetrospectiveReader.newItem(item)))
                .isEqualTo(endOfPointer.isEmpty() ? "" : "/because/0".repeat(levels));
    }

    @Test
    void readsAnOutcomeWithTheItemThatGoesOn() {
        JsonNode said = json("""
                {"year": 2023, "keep": [{"id": "%s", "text": "조근", "carriedFrom": "%s"}],
                 "followUp": [{"from": 2022, "item": "%s", "outcome": "continued", "note": "그대로"}]}
                """.formatted(Said.item(4), ID, ID));
        assertThat(accepted(RetrospectiveReader.document(said)).outcomes())
                .containsExactly(new SaidOutcome(2022, Said.EARLY, Outcome.CONTINUED, "그대로"));
    }

    private static String pointers(Read<?> read) {
        Stream<Problem> problems = read instanceof Read.Refused<?> refused ? refused.problems().stream() : Stream.of();
        return String.join(", ", problems.map(Problem::pointer).toList());
    }

    private static <T> T accepted(Read<T> read) {
        if (read instanceof Read.Accepted<T> accepted) {
            return accepted.value();
        }
        throw new AssertionError(pointers(read));
    }

    private static JsonNode json(String json) {
        return StrictJson.MAPPER.readTree(json);
    }

    private static JsonNode life2022() throws IOException {
        try (InputStream demo = Objects.requireNonNull(
                RetrospectiveReaderTest.class.getResourceAsStream("/timeline/demo/life-2022.json"))) {
            return StrictJson.read(demo).path("retrospectives").path(0);
        }
    }
}
