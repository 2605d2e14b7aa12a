package timeline.api.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.api.ApiTest;
import timeline.api.Client;
import timeline.api.People;
import timeline.api.Reply;
import tools.jackson.databind.JsonNode;

@ApiTest
class LookingBackTest {

    private final Client owner;
    private final String life;

    @Autowired
    LookingBackTest(People people) {
        owner = people.named("지은");
        life = owner.newTimeline();
    }

    @Test
    void readsAnEntryAsItWasRecordedAtAnInstant() {
        Reply recorded = record("{\"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"처음\"}");
        String entry = recorded.header("Location");
        owner.patch(entry, recorded.etag(), "{\"title\": \"다음\"}").ok();
        owner.delete(entry, "If-Match", "*").ok();
        List<String> instants = owner.get(entry + "/history").items().stream()
                .map(change -> change.path("at").asString())
                .toList();

        assertThat(title(entry + "?asOf=" + instants.get(0))).isEqualTo("처음");
        assertThat(title(entry + "?asOf=" + instants.get(1))).isEqualTo("다음");
        assertThat(owner.get(entry + "?asOf=" + instants.get(1))
                        .json()
                        .path("retracted")
                        .booleanValue())
                .isFalse();
        assertThat(owner.get(entry + "?asOf=" + instants.get(2))
                        .json()
                        .path("retracted")
                        .booleanValue())
                .isTrue();
        assertThat(owner.get(entry + "?asOf=2999-01-01T00:00:00Z")
                        .ok()
                        .json()
                        .path("version")
                        .asInt())
                .isEqualTo(3);
        owner.get(entry + "?asOf=2000-01-01T00:00:00Z").refused(404, "not-found");
        assertThat(owner.get(life + "/entries?asOf=" + instants.get(1)).items()).hasSize(1);
        assertThat(owner.get(life + "/entries?asOf=2000-01-01T00:00:00Z").items())
                .isEmpty();
        assertThat(owner.get(life + "/years/2022?asOf=" + instants.get(1))
                        .json()
                        .at("/totals/entries")
                        .asInt())
                .isEqualTo(1);
        assertThat(owner.get(life + "/years/2022").json().at("/totals/entries").asInt())
                .isZero();
    }

    @Test
    void readsAnEntryAsOfItsOwnRecording() {
        Reply recorded = record("{\"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"처음\"}");

        String at = recorded.json().path("recordedAt").asString();

        assertThat(title(recorded.header("Location") + "?asOf=" + at)).isEqualTo("처음");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-03-16, 0",
        "2022-03-17, 1",
        "2022-05-31, 1",
        "2022-06-30, 2",
        "2022-12-31, 3",
    })
    void findsWhatWasKnownOnADay(String day, int known) {
        record("{\"kind\": \"reflection\", \"when\": \"2022-03-17/2022-12\", \"title\": \"그날부터\"}");
        record("{\"kind\": \"reflection\", \"when\": \"2022-06\", \"title\": \"유월\"}");
        record("{\"kind\": \"reflection\", \"when\": \"2021\", \"title\": \"나중에 안 것\", \"knownSince\": \"2022-12\"}");

        assertThat(owner.get(life + "/entries?knownOn=" + day).items()).hasSize(known);
    }

    @Test
    void answersThatAnEntryHasNotChanged() {
        Reply recorded = record("{\"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"처음\"}");
        String entry = recorded.header("Location");

        Reply same = owner.get(entry, "If-None-Match", recorded.etag());
        assertThat(same.status()).isEqualTo(304);
        assertThat(same.text()).isEmpty();
        assertThat(same.etag()).isEqualTo(recorded.etag());
        assertThat(owner.get(entry, "If-None-Match", "W/" + recorded.etag()).status())
                .isEqualTo(304);
        owner.patch(entry, recorded.etag(), "{\"title\": \"다음\"}").ok();
        assertThat(owner.get(entry, "If-None-Match", recorded.etag())
                        .ok()
                        .json()
                        .path("title")
                        .asString())
                .isEqualTo("다음");
    }

    @ParameterizedTest
    @CsvSource({"''", "/entries", "/years", "/years/2022", "/subjects", "/storylines", "/privacy-rules"})
    void tagsEveryResource(String path) {
        record("{\"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"처음\"}");

        Reply read = owner.get(life + path).ok();

        assertThat(owner.get(life + path, "If-None-Match", read.etag()).status())
                .as(read.etag())
                .isEqualTo(304);
    }

    @Test
    void tellsWhoChangedWhatAndWhen() {
        Reply recorded = record("{\"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"처음\"}");
        Reply corrected = owner.patch(
                recorded.header("Location"), "*", "{\"title\": {\"ko\": \"다음\"}, \"note\": \"말\", \"reason\": \"왜\"}");

        List<JsonNode> history = owner.get(corrected
                        .ok()
                        .json()
                        .path("id")
                        .asString()
                        .transform(id -> life + "/entries/" + id + "/history"))
                .items();

        JsonNode first = history.getFirst();
        assertThat(first.path("version").asInt()).isEqualTo(1);
        assertThat(first.path("event").asString()).isEqualTo("entry-recorded");
        assertThat(first.path("by").asString())
                .isEqualTo(recorded.json().path("recordedBy").asString());
        assertThat(first.path("at").asString())
                .startsWith(recorded.json().path("recordedAt").asString().substring(0, 19));
        assertThat(first.path("changes").toString())
                .isEqualTo("[{\"member\":\"kind\",\"from\":null,\"to\":\"reflection\"},"
                        + "{\"member\":\"title\",\"from\":null,\"to\":\"처음\"},"
                        + "{\"member\":\"when\",\"from\":null,\"to\":\"2022\"}]");
        assertThat(history.getLast().path("changes").toString())
                .isEqualTo("[{\"member\":\"note\",\"from\":null,\"to\":\"말\"},"
                        + "{\"member\":\"title\",\"from\":\"처음\",\"to\":{\"ko\":\"다음\"}}]");
    }

    private String title(String path) {
        return owner.get(path).ok().json().path("title").asString();
    }

    private Reply record(String entry) {
        return owner.post(life + "/entries", entry).created();
    }
}
