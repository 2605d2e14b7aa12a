package timeline.api.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
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
class CorrectingTest {

    private final Client owner;
    private final String life;
    private String entry = "";
    private String etag = "";

    @Autowired
    CorrectingTest(People people) {
        owner = people.named("지은");
        life = owner.newTimeline();
    }

    @BeforeEach
    void recordADiagnosis() {
        Reply recorded = owner.post(life + "/entries", """
            {"kind": "condition-diagnosed", "when": "2022-03-17", "subject": "second-child",
             "title": {"ko": "진단", "en": "Diagnosis"}, "note": "첫 말", "tags": ["hospital"],
             "details": {"condition": "백혈병", "code": {"system": "ICD-10", "code": "C95.9"}}}\
            """);
        entry = recorded.created().header("Location");
        etag = recorded.etag();
    }

    @Test
    void answersTheEntryAsItIsNow() {
        Reply corrected = owner.patch(entry, etag, "{\"when\": \"2022-03\", \"reason\": \"달만 안다\"}")
                .ok();

        JsonNode now = corrected.entry();
        assertThat(now.path("when").asString()).isEqualTo("2022-03");
        assertThat(now.path("latest").asString()).isEqualTo("2022-03-31");
        assertThat(now.path("version").asInt()).isEqualTo(2);
        assertThat(now.has("reason")).isFalse();
        assertThat(corrected.etag()).isNotEqualTo(etag);
        Reply read = owner.get(entry, "Timeline-Position", corrected.header("Timeline-Position"));
        assertThat(read.ok().json()).isEqualTo(now);
        assertThat(read.etag()).isEqualTo(corrected.etag());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"note": null}                          | /note              |
        {"note": "다른 말"}                     | /note              | "다른 말"
        {"title": {"en": null}}                 | /title             | {"ko":"진단"}
        {"title": {"en": "Leukaemia"}}          | /title             | {"ko":"진단","en":"Leukaemia"}
        {"title": "진단"}                       | /title             | "진단"
        {"note": {"ko": "말"}}                  | /note              | {"ko":"말"}
        {"details": {"certainty": "confirmed"}} | /details           | {"condition":"백혈병","code":{"system":"ICD-10","code":"C95.9"},"certainty":"confirmed"}
        {"details": {"code": {"display": "a"}}} | /details/code      | {"system":"ICD-10","code":"C95.9","display":"a"}
        {"details": {"code": null}}             | /details           | {"condition":"백혈병"}
        {"tags": []}                            | /tags              | []
        {"tags": ["a", "b"]}                    | /tags              | ["a","b"]
        {"tags": null}                          | /tags              |
        {"subject": null}                       | /subject           |
        {"lane": "family"}                      | /lane              | "family"
        """)
    void mergesThePatchAsRfc7396Does(String patch, String at, String expected) {
        Reply corrected = owner.patch(entry, etag, patch).ok();

        JsonNode there = corrected.json().at(at);
        assertThat(there.isMissingNode() ? null : there.toString()).isEqualTo(expected);
    }

    @Test
    void refusesAPatchThatLeavesTheEntryWrong() {
        assertThat(owner.patch(entry, etag, "{\"title\": null}").refusedAt()).containsExactly("/title");
        assertThat(owner.patch(entry, etag, "{\"details\": {\"condition\": null}}")
                        .refusedAt())
                .containsExactly("/details/condition");
        assertThat(owner.patch(entry, etag, "{\"when\": \"March\"}").refusedAt())
                .containsExactly("/when");
        assertThat(owner.patch(entry, etag, "{\"tittle\": \"가\"}").refusedAt()).containsExactly("/tittle");
        assertThat(owner.patch(entry, etag, "{\"kind\": \"reflection\"}").refusedAt())
                .containsExactlyInAnyOrder("/details/condition", "/details/code");
        assertThat(owner.patch(entry, etag, "[]").refusedAt()).containsExactly("");
        assertThat(owner.patch(entry, etag, "{\"reason\": 7}").refusedAt()).containsExactly("/reason");
        owner.patch(entry, etag, "{").refused(400, "malformed-json");
        assertThat(owner.get(entry).etag()).isEqualTo(etag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "version", "recordedAt", "recordedBy", "ongoing", "retracted", "earliest", "latest"})
    void refusesToSetWhatTheServiceWorksOut(String member) {
        assertThat(owner.patch(entry, etag, "{\"" + member + "\": \"2022\"}").refusedAt())
                .containsExactly("/" + member);
    }

    @Test
    void keepsWhyInTheHistory() {
        owner.patch(entry, etag, "{\"note\": \"둘째 말\", \"reason\": \"기억이 났다\"}").ok();

        List<JsonNode> history = owner.get(entry + "/history").items();
        assertThat(history).hasSize(2);
        assertThat(history.getLast().path("reason").asString()).isEqualTo("기억이 났다");
        assertThat(history.getLast().path("changes").toString())
                .isEqualTo("[{\"member\":\"note\",\"from\":\"첫 말\",\"to\":\"둘째 말\"}]");
    }

    @Test
    void asksWhichVersionWasSeen() {
        Reply refused = owner.send(
                "PATCH",
                entry,
                BodyPublishers.ofString("{\"note\": \"나\"}"),
                "Content-Type",
                "application/merge-patch+json");

        assertThat(refused.refused(428, "if-match-needed").path("detail").asString())
                .contains("If-Match");
    }

    @Test
    void refusesAVersionThatIsNoLongerThere() {
        owner.patch(entry, etag, "{\"note\": \"나\"}").ok();

        owner.patch(entry, etag, "{\"note\": \"다\"}").refused(412, "stale");

        assertThat(owner.get(entry + "/history").items()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"none-of-ours\"", "\"\"", "W/%s", "1", "nonsense"})
    void refusesATagThatMatchesNothing(String tag) {
        owner.patch(entry, tag.replace("%s", etag), "{\"note\": \"나\"}").refused(412, "stale");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "%s", "\"other\", %s", "%s,\"other\""})
    void takesATagThatMatches(String tag) {
        assertThat(owner.patch(entry, tag.replace("%s", etag), "{\"note\": \"나\"}")
                        .ok()
                        .json()
                        .path("note")
                        .asString())
                .isEqualTo("나");
    }

    @Test
    void takesAMergePatchThatIsCalledPlainJson() {
        Reply corrected = owner.send(
                "PATCH",
                entry,
                BodyPublishers.ofString("{\"note\": \"나\"}"),
                "Content-Type",
                "application/json",
                "If-Match",
                etag);

        assertThat(corrected.ok().json().path("note").asString()).isEqualTo("나");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json-patch+json", "text/plain"})
    void refusesAPatchOfAnotherKind(String type) {
        Reply refused = owner.send(
                "PATCH",
                entry,
                BodyPublishers.ofString("[{\"op\": \"remove\", \"path\": \"/note\"}]"),
                "Content-Type",
                type,
                "If-Match",
                etag);

        refused.refused(415, "unsupported-media-type");
    }

    @Test
    void recordsNothingWhenNothingChanges() {
        Reply same = owner.patch(entry, etag, "{\"note\": \"첫 말\", \"reason\": \"그냥\"}")
                .ok();

        assertThat(same.etag()).isEqualTo(etag);
        assertThat(owner.get(entry + "/history").items()).hasSize(1);
    }

    @Test
    void findsNoEntryToCorrect() {
        owner.patch(life + "/entries/0b7a3c1e-1111-4a4a-8a8a-00000000dead", "*", "{\"note\": \"나\"}")
                .refused(404, "not-found");
        owner.patch(life + "/entries/not-an-id", "*", "{\"note\": \"나\"}").refused(404, "not-found");
    }

    @Test
    void correctsNoRetractedEntry() {
        Reply gone = owner.delete(entry, "If-Match", etag).ok();

        owner.patch(entry, gone.etag(), "{\"note\": \"나\"}").refused(409, "conflict");
    }
}
