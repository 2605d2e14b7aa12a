package timeline.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static timeline.entry.Reading.accepted;
import static timeline.entry.Reading.json;
import static timeline.entry.Reading.list;
import static timeline.entry.Reading.pointers;
import static timeline.entry.Reading.problems;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import timeline.kind.Lane;
import timeline.kind.Problem;
import timeline.text.StrictJson;
import tools.jackson.databind.node.ObjectNode;

class EntryReaderTest {

    private static final String LEAST = """
            {"kind": "milestone", "when": "2022-03-17", "title": "뒤집기"}
            """;

    @Test
    void takesTheLeastThatCanBeSaid() {
        EntryContent content = accepted(json(LEAST));

        assertThat(content.said()).isEqualTo(json(LEAST));
        assertThat(content.lane()).isEqualTo(Lane.LIVING);
        assertThat(content.subject()).isEqualTo("me");
        assertThat(content.count()).isEqualTo(1);
        assertThat(content.audience()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            kind       | "treatment"            | /details/type
            kind       | "x-first-bicycle"      | /lane
            kind       | 1                      | /kind
            kind       | null                   | /kind
            kind       | " "                    | /kind
            when       | "2022-03-17/.."        |
            when       | "[..2022-03]"          |
            when       | "Y12022"               |
            when       | "March"                | /when
            when       | "2022-02-30"           | /when
            when       | 2022                   | /when
            when       | null                   | /when
            title      | {"ko": "가", "en-GB": "a"} |
            title      | ""                     | /title
            title      | "\\u3000 \\t"          | /title
            title      | {}                     | /title
            title      | ["a"]                  | /title
            title      | null                   | /title
            title      | {"ko": ""}             | /title/ko
            title      | {"ko": 1, "en": "a"}   | /title/ko
            title      | {"the language": "a"}  | /title/the language
            title      | {"k/o~": "a"}          | /title/k~1o~0
            note       | "**Markdown**"         |
            note       | {"en": "words"}        |
            note       | ""                     | /note
            note       | 1                      | /note
            subject    | "second-child"         |
            subject    | "둘째"                   |
            subject    | "a/b"                  | /subject
            subject    | "-a"                   | /subject
            subject    | ""                     | /subject
            subject    | 1                      | /subject
            storyline  | "aml.2022_a"           |
            storyline  | "a b"                  | /storyline
            count      | 1                      |
            count      | 1000000                |
            count      | 0                      | /count
            count      | -1                     | /count
            count      | 1000001                | /count
            count      | 99999999999999999999   | /count
            count      | 1.0                    | /count
            count      | "1"                    | /count
            partOf     | "17468335-7806-5dd7-9b63-03f51a054cc6" |
            partOf     | "17468335-7806-5DD7-9B63-03F51A054CC6" |
            partOf     | "1-1-1-1-1"            | /partOf
            partOf     | "the course"           | /partOf
            partOf     | 1                      | /partOf
            refines    | "17468335-7806-5dd7-9b63-03f51a054cc6" |
            refines    | "17468335"             | /refines
            after      | []                     |
            after      | ["17468335-7806-5dd7-9b63-03f51a054cc6"] |
            after      | ["17468335-7806-5dd7-9b63-03f51a054cc6", 1, "a"] | /after/1 /after/2
            after      | "17468335-7806-5dd7-9b63-03f51a054cc6" | /after
            causedBy   | ["17468335-7806-5dd7-9b63-03f51a054cc6"] |
            causedBy   | [null]                 | /causedBy/0
            tags       | ["병원", "a b, c"]      |
            tags       | ["", " ", 1]           | /tags/0 /tags/1 /tags/2
            tags       | "hospital"             | /tags
            audience   | []                     |
            audience   | ["family", "doctors"]  |
            audience   | ["every body"]         | /audience/0
            audience   | "family"               | /audience
            faces      | {}                     |
            faces      | {"work": {"title": "a", "note": {"ko": "가"}}} |
            faces      | {"work": {}}           |
            faces      | []                     | /faces
            faces      | {"work": "a"}          | /faces/work
            faces      | {"work": {"title": 1, "kind": "a"}} | /faces/work/title /faces/work/kind
            faces      | {"a/b": {"~": "a"}}    | /faces/a~1b /faces/a~1b/~0
            knownSince | "2022-04"              |
            knownSince | "soon"                 | /knownSince
            lane       | "health"               |
            lane       | "Health"               | /lane
            lane       | 1                      | /lane
            details    | {}                     |
            details    | []                     | /details
            details    | "a"                    | /details
            details    | {"colour": "red"}      | /details/colour
            """)
    void checksEachMember(String member, String value, String pointers) {
        ObjectNode said = json(LEAST);
        said.set(member, StrictJson.MAPPER.readTree(value));

        assertThat(pointers(said)).containsExactlyInAnyOrderElementsOf(list(pointers));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind", "when", "title"})
    void needs(String member) {
        ObjectNode said = json(LEAST);
        said.remove(member);

        assertThat(problems(said)).containsExactly(new Problem("/" + member, member + " is required"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "\"entry\"", "1"})
    void needsAnObject(String document) {
        assertThat(pointers(StrictJson.MAPPER.readTree(document))).containsExactly("");
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        assertThat(pointers(json("""
                {"when": "March", "title": "", "tags": [1], "color": "red", "kind": "hire-made"}
                """)))
                .containsExactlyInAnyOrder("/when", "/title", "/tags/0", "/color", "/details/role");
    }

    @Test
    void namesTheMembersThatThereAre() {
        assertThat(problems(json("""
                {"kind": "milestone", "when": "2022", "title": "a", "a/b~": 1}
                """))).containsExactly(new Problem("/a~1b~0", """
                there is no member "a/b~" here; there may be after, audience, causedBy, count, details, faces, kind, \
                knownSince, lane, note, partOf, refines, storyline, subject, tags, title, when"""));
    }

    @ParameterizedTest
    @CsvSource({"job-change, job-changed", "Diagnosed, ''", "treatmnet, treatment", "x_bicycle, ''"})
    void guessesWhichKindWasMeant(String written, String meant) {
        ObjectNode said = json(LEAST).put("kind", written);

        String guess = meant.isEmpty() ? "" : "; did you mean \"" + meant + "\"?";
        assertThat(problems(said))
                .containsExactly(new Problem(
                        "/kind",
                        "there is no kind \"" + written + "\"" + guess
                                + " GET /api/v1/kinds lists them; a kind of your own is x- and lower-case letters,"
                                + " digits or hyphens"));
    }

    @Test
    void takesAKindOfOnesOwnWithALane() {
        ObjectNode said = json("""
                {"kind": "x-first-bicycle", "when": "2022", "title": "a", "lane": "family", "details": {"any": [1.50]}}
                """);

        EntryContent content = accepted(said);
        assertThat(content.lane()).isEqualTo(Lane.FAMILY);
        assertThat(content.said().toString()).isEqualTo(said.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "note",
                "subject",
                "storyline",
                "count",
                "partOf",
                "refines",
                "after",
                "causedBy",
                "tags",
                "audience",
                "faces",
                "knownSince",
                "lane",
                "details"
            })
    void takesAnExplicitNullForNothingSaidAndEchoesIt(String member) {
        ObjectNode said = json(LEAST).putNull(member);

        EntryContent content = accepted(said);
        assertThat(content.said()).isEqualTo(said);
        assertThat(new EntryContent(said).subject()).isEqualTo("me");
        assertThat(content.count()).isEqualTo(1);
        assertThat(content.tags()).isEmpty();
        assertThat(content.lane()).isEqualTo(Lane.LIVING);
        assertThat(content.partOf()).isEmpty();
        assertThat(content.knownSince()).isEmpty();
    }
}
