package timeline.api.entry;

import static org.assertj.core.api.Assertions.assertThat;

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
class EndingTest {

    private final Client owner;
    private final String life;

    @Autowired
    EndingTest(People people) {
        owner = people.named("지은");
        life = owner.newTimeline();
    }

    @ParameterizedTest
    @CsvSource({
        "2022-03-17/..,  2022-12-24, 2022-03-17/2022-12-24",
        "2022-03-17/..,  2022-12,    2022-03-17/2022-12",
        "2022-03-17/,    2022-12~,   2022-03-17/2022-12~",
        "2022-03~/..,    2022-03-17, 2022-03~/2022-03-17",
        "2022-03-17/..,  2022-03-17, 2022-03-17/2022-03-17",
    })
    void closesWhatWasOpen(String when, String end, String closed) {
        Reply ongoing = treatment(when);

        Reply ended = end(ongoing, "{\"when\": \"" + end + "\"}").ok();

        JsonNode entry = ended.entry();
        assertThat(entry.path("when").asString()).isEqualTo(closed);
        assertThat(entry.path("ongoing").booleanValue()).isFalse();
        assertThat(entry.path("version").asInt()).isEqualTo(2);
        assertThat(ended.etag()).isNotEqualTo(ongoing.etag());
        assertThat(owner.get(ongoing.header("Location"), "Timeline-Position", ended.header("Timeline-Position"))
                        .ok()
                        .json())
                .isEqualTo(entry);
    }

    @Test
    void saysInTheHistoryThatItEnded() {
        Reply ongoing = treatment("2022-03-17/..");
        end(ongoing, "{\"when\": \"2022-12-24\", \"reason\": \"완치\"}").ok();

        JsonNode last =
                owner.get(ongoing.header("Location") + "/history").items().getLast();
        assertThat(last.path("event").asString()).isEqualTo("entry-ended");
        assertThat(last.path("reason").asString()).isEqualTo("완치");
        assertThat(last.path("changes").toString())
                .isEqualTo("[{\"member\":\"when\",\"from\":\"2022-03-17/..\",\"to\":\"2022-03-17/2022-12-24\"}]");
    }

    @Test
    void refusesAnEndBeforeTheStart() {
        Reply ongoing = treatment("2022-03-17/..");

        Reply refused = end(ongoing, "{\"when\": \"2022-03-10\"}");

        assertThat(refused.refusedAt()).containsExactly("/when");
        assertThat(owner.get(ongoing.header("Location")).json().path("ongoing").booleanValue())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-03-17", "2022-03/2022-12", "2022"})
    void refusesToEndWhatIsNotOpen(String when) {
        end(treatment(when), "{\"when\": \"2023-01\"}").refused(409, "conflict");
    }

    @Test
    void endsOnceHoweverOftenItIsSaid() {
        Reply ongoing = treatment("2022-03-17/..");
        Reply ended = end(ongoing, "{\"when\": \"2022-12-24\"}").ok();

        Reply again = end(ongoing, "{\"when\": \"2022-12-24\"}").ok();

        assertThat(again.etag()).isEqualTo(ended.etag());
        end(ongoing, "{\"when\": \"2022-12-25\"}").refused(409, "conflict");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {}                                  | /when
        {"when": null}                      | /when
        {"when": 2022}                      | /when
        {"when": "soon"}                    | /when
        {"when": "2022-12/2023-01"}         | /when
        {"when": "2022-12/.."}              | /when
        {"when": "2022-12", "wen": 1}       | /wen
        {"when": "2022-12", "reason": 7}    | /reason
        []                                  | ``
        """)
    void saysWhatIsWrongWithAnEnd(String body, String pointer) {
        Reply ongoing = treatment("2022-03-17/..");

        assertThat(end(ongoing, body).refusedAt()).containsExactly(pointer);
        assertThat(owner.get(ongoing.header("Location") + "/history").items()).hasSize(1);
    }

    @Test
    void heedsIfMatchWhenItIsSent() {
        Reply ongoing = treatment("2022-03-17/..");

        owner.post(ongoing.header("Location") + "/end", "{\"when\": \"2022-12\"}", "If-Match", "\"99\"")
                .refused(412, "stale");
        owner.post(ongoing.header("Location") + "/end", "{\"when\": \"2022-12\"}", "If-Match", ongoing.etag())
                .ok();
    }

    @Test
    void findsNothingToEnd() {
        owner.post(life + "/entries/0b7a3c1e-1111-4a4a-8a8a-00000000dead/end", "{\"when\": \"2022-12\"}")
                .refused(404, "not-found");
    }

    private Reply treatment(String when) {
        Reply recorded = owner.post(life + "/entries", """
            {"kind": "treatment", "when": "%s", "title": "항암", "details": {"type": "chemotherapy"}}\
            """.formatted(when));
        return recorded.created();
    }

    private Reply end(Reply entry, String body) {
        return owner.post(entry.header("Location") + "/end", body);
    }
}
