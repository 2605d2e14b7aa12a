package timeline.api.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.api.ApiTest;
import timeline.api.Client;
import timeline.api.People;
import timeline.api.Reply;
import timeline.text.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ApiTest
class RecordingTest {

    private static final String ID = "0b7a3c1e-1111-4a4a-8a8a-000000000001";
    private static final List<String> ADDED = List.of(
            "id",
            "version",
            "lane",
            "recordedAt",
            "recordedBy",
            "ongoing",
            "retracted",
            "earliest",
            "latest",
            "warnings");

    private final Client owner;
    private final String life;

    @Autowired
    RecordingTest(People people) {
        owner = people.named("지은");
        life = owner.newTimeline();
    }

    @Test
    void answersWhereTheEntryIsAndWhatItIs() {
        Reply recorded = record("""
            {"kind": "condition-diagnosed", "when": "2022-03-17", "title": "진단",
             "details": {"condition": "백혈병"}}\
            """).created();

        JsonNode entry = recorded.json();
        String id = entry.path("id").asString("");
        assertThat(UUID.fromString(id)).hasToString(id);
        assertThat(recorded.header("Location")).isEqualTo(life + "/entries/" + id);
        assertThat(recorded.header("ETag")).matches("\"[^\"]+\"");
        assertThat(Long.parseLong(recorded.header("Timeline-Position"))).isPositive();
        assertThat(recorded.header("Content-Type")).startsWith("application/json");
        assertThat(recorded.header("Content-Length"))
                .isEqualTo("" + recorded.response().body().length);
        assertThat(entry.path("version").asInt()).isEqualTo(1);
        assertThat(entry.path("lane").asString()).isEqualTo("health");
        assertThat(entry.path("recordedAt").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
        assertThat(entry.path("ongoing").booleanValue()).isFalse();
        assertThat(entry.path("retracted").booleanValue()).isFalse();
        assertThat(entry.path("earliest").asString()).isEqualTo("2022-03-17");
        assertThat(entry.path("latest").asString()).isEqualTo("2022-03-17");
    }

    @Test
    void readsBackWhatWasWrittenAtItsPosition() {
        for (int i = 0; i < 20; i++) {
            Reply recorded = record(reflection("2022-03")).created();
            Reply read =
                    owner.get(recorded.header("Location"), "Timeline-Position", recorded.header("Timeline-Position"));
            assertThat(read.ok().json()).isEqualTo(recorded.entry());
            assertThat(read.etag()).isEqualTo(recorded.etag());
        }
    }

    @Test
    void findsInTheListWhatWasWrittenAtItsPosition() {
        for (int i = 1; i <= 10; i++) {
            Reply recorded = record(reflection("2022-03")).created();
            assertThat(owner.get(life + "/entries", "Timeline-Position", recorded.header("Timeline-Position"))
                            .items())
                    .hasSize(i);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
        {"kind": "reflection", "when": "2022", "title": "한 해"}\
        """, """
            {"kind": "reflection", "when": "2022-03-17T09:30:00+09:00", "title": {"ko": "생각", "en": "A thought"},
             "note": {"en": "**Markdown**\\n\\n- text"}, "count": 1}\
            """, """
                {"kind": "condition-diagnosed", "when": "2022-03-17", "subject": "second-child", "storyline": "aml",
                 "title": {"ko": "백혈병 진단", "en": "Diagnosis of leukaemia"}, "note": "Markdown text", "count": 1,
                 "partOf": null, "refines": null, "after": [], "causedBy": [], "tags": ["hospital"],
                 "audience": ["family"], "faces": {"work": {"title": "…", "note": "…"}}, "knownSince": null,
                 "details": {"condition": "Leukaemia", "code": {"system": "ICD-10", "code": "C95.9"},
                             "certainty": "confirmed"}}\
                """, """
                            {"kind": "measurement", "when": "2022-03-17", "title": "열", "audience": [],
                             "details": {"what": "체온", "quantity": {"value": 37.50, "unit": "Cel"}}}\
                            """, """
                             {"kind": "x-concert", "lane": "living", "when": "2021-12~", "title": "공연 🎶",
                              "details": {"seats": [1, 2.0, 12345678901234567890], "nested": {"null": null, "no": false}}}\
                             """, """
                                         {"kind": "x-concert", "lane": "career", "when": "2021-12/..", "title": "<b>&amp;\\"\\\\</b>"}\
                                         """, """
                             {"kind": "decision", "lane": "career", "when": "[2021-12..2022-01]", "title": "결정", "knownSince": "2022",
                              "details": {}}\
                             """, """
                             {"kind": "reflection", "when": "2022", "title": "널", "subject": null, "storyline": null, "note": null,
                              "count": null, "after": null, "causedBy": null, "tags": null, "audience": null, "faces": null,
                              "details": null}\
                             """})
    void echoesWhatWasSentAsItWasSent(String sent) {
        Reply recorded = record(sent).created();

        ObjectNode said = (ObjectNode) StrictJson.MAPPER.readTree(sent);
        assertEchoed(recorded.json(), said);
        assertEchoed(read(recorded).json(), said);
        assertEchoed(list(recorded).getFirst(), said);
    }

    /** Member by member and digit by digit, nothing added but what the contract adds. */
    private static void assertEchoed(JsonNode answered, ObjectNode said) {
        ObjectNode rest = (ObjectNode) answered.deepCopy();
        ADDED.stream().filter(name -> !said.has(name)).forEach(rest::remove);
        assertThat(rest.toString()).isEqualTo(said.toString());
    }

    @Test
    void keepsTheIdThatTheClientChose() {
        Reply recorded =
                record("{\"id\": \"" + ID + "\", " + reflection("2022-03").substring(1));

        assertThat(recorded.created().header("Location")).isEqualTo(life + "/entries/" + ID);
        assertThat(recorded.json().path("id").asString()).isEqualTo(ID);
    }

    @Test
    void recordsTheSameIdWithTheSameContentOnce() {
        String entry = "{\"id\": \"" + ID + "\", " + reflection("2022-03").substring(1);
        Reply first = record(entry).created();

        Reply again = record(entry);

        assertThat(again.status()).isIn(200, 201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.etag()).isEqualTo(first.etag());
        assertThat(list(again)).hasSize(1);
        assertThat(owner.get(life + "/entries/" + ID + "/history").items()).hasSize(1);
    }

    @Test
    void takesMembersInAnyOrderForTheSameContent() {
        record("{\"id\": \"" + ID + "\", \"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"가\"}")
                .created();

        Reply again = record("{\"title\":\"가\",\"when\":\"2022\",\"kind\":\"reflection\",\"id\":\"" + ID + "\"}");

        assertThat(again.status()).isIn(200, 201);
        assertThat(owner.get(life + "/entries/" + ID + "/history").items()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e3", "1E-3", "1.50", "-0", "-0.0", "1e300", "12345678901234567890", "\"\\u00e9\\/\"", "[]"})
    void knowsTheSameContentAgainHoweverItsDetailsAreWritten(String value) {
        String entry = "{\"id\": \"" + ID + "\", \"kind\": \"x-it\", \"lane\": \"living\", \"when\": \"2022\","
                + " \"title\": \"가\", \"details\": {\"value\": " + value + "}}";
        record(entry).created();

        Reply again = record(entry);

        assertThat(again.status()).as(again::toString).isIn(200, 201);
        assertThat(owner.get(life + "/entries/" + ID + "/history").items()).hasSize(1);
    }

    @Test
    void refusesTheSameIdWithOtherContent() {
        record("{\"id\": \"" + ID + "\", " + reflection("2022-03").substring(1)).created();

        Reply other = record("{\"id\": \"" + ID + "\", " + reflection("2022-04").substring(1));

        assertThat(other.refused(409, "exists-otherwise").path("detail").asString())
                .contains("PATCH");
        assertThat(owner.get(life + "/entries/" + ID).json().path("when").asString())
                .isEqualTo("2022-03");
    }

    @Test
    void letsTwoTimelinesUseOneId() {
        String entry = "{\"id\": \"" + ID + "\", " + reflection("2022-03").substring(1);
        record(entry).created();

        Reply other = owner.post(owner.newTimeline() + "/entries", entry);

        assertThat(other.created().json().path("id").asString()).isEqualTo(ID);
        assertThat(list(other)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"career", "family", "health", "living"})
    void putsAnEntryInTheLaneThatItSays(String lane) {
        Reply recorded =
                record("{\"kind\": \"decision\", \"when\": \"2022\", \"title\": \"결정\", \"lane\": \"" + lane + "\"}");

        assertThat(recorded.created().json().path("lane").asString()).isEqualTo(lane);
    }

    @Test
    void countsTheDaysOfSomethingOngoingToToday() {
        JsonNode entry = record(reflection("2022-03-17/..")
                        .replace("reflection", "habit")
                        .replace("\"title\"", "\"details\": {\"habit\": \"달리기\"}, \"title\""))
                .created()
                .json();

        assertThat(entry.path("ongoing").booleanValue()).isTrue();
        assertThat(entry.path("earliest").asString()).isEqualTo("2022-03-17");
        assertThat(entry.path("latest").asString()).isEqualTo("2023-01-15");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-03-17/", "../2022-03-17", "[..2022-03]", "[2022-03..]"})
    void answersABoundThatNobodyKnowsAsNull(String when) {
        JsonNode entry = record(reflection(when)).created().json();

        String unknown = when.startsWith("..") || when.startsWith("[..") ? "earliest" : "latest";
        assertThat(entry.has(unknown)).isTrue();
        assertThat(entry.path(unknown).isNull()).as(entry.toString()).isTrue();
        assertThat(entry.path("ongoing").booleanValue()).isFalse();
    }

    @Test
    void takesABodyWithoutAContentType() {
        Reply recorded = owner.send(
                "POST",
                life + "/entries",
                BodyPublishers.ofByteArray(reflection("2022").getBytes(StandardCharsets.UTF_8)));

        assertThat(recorded.created().json().path("title").asString()).isEqualTo("생각");
    }

    private static String reflection(String when) {
        return "{\"kind\": \"reflection\", \"when\": \"" + when + "\", \"title\": \"생각\"}";
    }

    private Reply record(String entry) {
        return owner.post(life + "/entries", entry);
    }

    private Reply read(Reply written) {
        return owner.get(written.header("Location"), "Timeline-Position", written.header("Timeline-Position"))
                .ok();
    }

    private List<JsonNode> list(Reply written) {
        return owner.get(
                        written.header("Location").replaceAll("/[^/]*$", ""),
                        "Timeline-Position",
                        written.header("Timeline-Position"))
                .items();
    }
}
