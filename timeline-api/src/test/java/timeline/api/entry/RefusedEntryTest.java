package timeline.api.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.api.ApiTest;
import timeline.api.Client;
import timeline.api.People;
import timeline.api.Reply;
import tools.jackson.databind.JsonNode;

@ApiTest
class RefusedEntryTest {

    private final Client owner;
    private final String life;

    @Autowired
    RefusedEntryTest(People people) {
        owner = people.named("지은");
        life = owner.newTimeline();
    }

    @AfterEach
    void recordsNothingOfIt() {
        assertThat(owner.get(life + "/entries").items()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                              | /kind /when /title
            {"kind": "reflection", "when": "2022"}                                          | /title
            {"kind": "reflection", "title": "가"}                                           | /when
            {"when": "2022", "title": "가"}                                                 | /kind
            {"kind": null, "when": null, "title": null}                                     | /kind /when /title
            {"kind": "reflection", "when": "2022", "title": "가", "tittle": "나"}           | /tittle
            {"kind": "reflection", "when": "2022", "title": "가", "a/b~c": 1}               | /a~1b~0c
            {"kind": "reflection", "when": "2022", "title": "가", "version": 1}             | /version
            {"kind": "reflections", "when": "2022", "title": "가"}                          | /kind
            {"kind": "Reflection", "when": "2022", "title": "가"}                           | /kind
            {"kind": "", "when": "2022", "title": "가"}                                     | /kind
            {"kind": 7, "when": "2022", "title": "가"}                                      | /kind
            {"kind": "x-concert", "when": "2022", "title": "가"}                            | /lane
            {"kind": "x-", "lane": "living", "when": "2022", "title": "가"}                 | /kind
            {"kind": "x-concert", "lane": "living", "when": "2022", "title": "가", "details": []} | /details
            {"kind": "reflection", "lane": "work", "when": "2022", "title": "가"}           | /lane
            {"kind": "reflection", "when": "2022-13", "title": "가"}                        | /when
            {"kind": "reflection", "when": "2022-02-30", "title": "가"}                     | /when
            {"kind": "reflection", "when": "2022-03-17/2022-03-10", "title": "가"}          | /when
            {"kind": "reflection", "when": "", "title": "가"}                               | /when
            {"kind": "reflection", "when": "March", "title": "가"}                          | /when
            {"kind": "reflection", "when": "{2021,2022}", "title": "가"}                    | /when
            {"kind": "reflection", "when": "-2022", "title": "가"}                          | /when
            {"kind": "reflection", "when": 2022, "title": "가"}                             | /when
            {"kind": "reflection", "when": "2022", "title": ""}                             | /title
            {"kind": "reflection", "when": "2022", "title": {}}                             | /title
            {"kind": "reflection", "when": "2022", "title": ["가"]}                         | /title
            {"kind": "reflection", "when": "2022", "title": {"ko": 1}}                      | /title/ko
            {"kind": "reflection", "when": "2022", "title": {"한국어": "가"}}               | /title/한국어
            {"kind": "reflection", "when": "2022", "title": "가", "note": 1}                | /note
            {"kind": "reflection", "when": "2022", "title": "가", "count": 0}               | /count
            {"kind": "reflection", "when": "2022", "title": "가", "count": 1.5}             | /count
            {"kind": "reflection", "when": "2022", "title": "가", "count": "5"}             | /count
            {"kind": "reflection", "when": "2022", "title": "가", "knownSince": "soon"}     | /knownSince
            {"kind": "reflection", "when": "2022", "title": "가", "partOf": "me"}           | /partOf
            {"kind": "reflection", "when": "2022", "title": "가", "after": "none"}          | /after
            {"kind": "reflection", "when": "2022", "title": "가", "after": ["x"]}           | /after/0
            {"kind": "reflection", "when": "2022", "title": "가", "tags": "hospital"}       | /tags
            {"kind": "reflection", "when": "2022", "title": "가", "tags": [1]}              | /tags/0
            {"kind": "reflection", "when": "2022", "title": "가", "audience": "family"}     | /audience
            {"kind": "reflection", "when": "2022", "title": "가", "subject": "second child"} | /subject
            {"kind": "reflection", "when": "2022", "title": "가", "faces": {"work": {"titel": "나"}}} | /faces/work/titel
            {"kind": "reflection", "when": "2022", "title": "가", "id": "no-uuid"}          | /id
            {"kind": "reflection", "when": "2022", "title": "가", "id": 7}                  | /id
            {"kind": "condition-diagnosed", "when": "2022", "title": "가"}                  | /details/condition
            {"kind": "condition-diagnosed", "when": "2022", "title": "가", "details": "감기"} | /details
            {"kind": "condition-diagnosed", "when": "2022", "title": "가", "details": {"condition": "감기", "sev": 1}} | /details/sev
            {"kind": "condition-diagnosed", "when": "2022", "title": "가", "details": {"condition": 1}} | /details/condition
            {"kind": "condition-diagnosed", "when": "2022", "title": "가", "details": {"condition": "감기", "certainty": "sure"}} | /details/certainty
            {"kind": "measurement", "when": "2022", "title": "가", "details": {"what": "열", "quantity": {"value": "37"}}} | /details/quantity/value
            {"kind": "routine-changed", "when": "2022", "title": "가", "details": {"blocks": [{"start": "25:00", "end": "05:00", "what": "잠"}]}} | /details/blocks/0/start
            {"kind": "reflection", "when": "2022-13", "title": "", "count": 0}              | /when /title /count
            []                                                                              | ``
            null                                                                            | ``
            "entry"                                                                         | ``
            7                                                                               | ``
            """)
    void saysWhereTheEntryIsWrong(String entry, String pointers) {
        Reply refused = record(entry);

        assertThat(refused.refusedAt()).containsExactlyInAnyOrder(pointers.split(" "));
    }

    @Test
    void namesTheKindThatWasMeant() {
        Reply refused = record("{\"kind\": \"condition-diagnose\", \"when\": \"2022\", \"title\": \"가\"}");

        assertThat(refused.refused(400, "invalid-request").path("detail").asString())
                .contains("condition-diagnosed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"가\"",
                "{\"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"가\",}",
                "{'kind': 'reflection'}",
                "{\"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"가\"} {}",
                "{\"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"가\", \"count\": NaN}",
                "{\"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"가\", \"count\": 01}",
                "{\"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"tab\there\"}",
                "{\"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"\\x\"}",
                "{\"kind\": \"x-a\", \"lane\": \"living\", \"when\": \"2022\", \"title\": \"가\", \"details\": {\"n\": 1e99999999999}}",
                "kind=reflection"
            })
    void saysWhatIsNoJson(String body) {
        JsonNode problem = record(body).refused(400, "malformed-json");

        assertThat(problem.path("detail").asString()).doesNotContain("start marker", "tools.jackson", "Source");
        assertThat(problem.at("/errors/0/pointer").isString()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"kind": "reflection", "when": "2022", "when": "2022", "title": "가"}                                 | /when
            {"kind": "reflection", "when": "2022", "title": {"ko": "가", "ko": "나"}}                             | /title/ko
            {"kind": "x-a", "lane": "living", "when": "2022", "title": "가", "details": {"a": [1, {"b": 1, "b": 2}]}} | /details/a/1/b
            """)
    void namesTheMemberThatIsThereTwice(String body, String pointer) {
        JsonNode problem = record(body).refused(400, "malformed-json");

        assertThat(problem.path("detail").asString()).containsIgnoringCase("duplicate");
        assertThat(problem.at("/errors/0/pointer").asString("none")).isEqualTo(pointer);
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        byte[] body =
                "{\"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"?\"}".getBytes(StandardCharsets.US_ASCII);
        body[new String(body, StandardCharsets.US_ASCII).indexOf('?')] = (byte) 0xC3;

        owner.postChunked(life + "/entries", body, "Content-Type", "application/json")
                .refused(400, "malformed-json");
    }

    @Test
    void refusesNestingWithoutEnd() {
        record("[".repeat(100_000)).refused(400, "malformed-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "a\\udc00b"})
    void refusesCharactersThatNobodyCouldKeep(String character) {
        Reply refused = record("{\"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"가" + character + "\"}");

        assertThat(refused.refusedAt()).isEqualTo(List.of("/title"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/xml",
                "application/octet-stream",
                "nonsense"
            })
    void refusesWhatIsNotCalledJson(String type) {
        Reply refused = owner.postChunked(
                life + "/entries",
                "{\"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"가\"}".getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                type);

        assertThat(refused.refused(415, "unsupported-media-type").path("detail").asString())
                .contains("application/json");
    }

    private Reply record(String entry) {
        return owner.post(life + "/entries", entry);
    }
}
