package timeline.api.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.api.ApiTest;
import timeline.api.Client;
import timeline.api.People;
import timeline.api.Reply;

@ApiTest
class UndoingTest {

    private final Client owner;
    private final String life;

    @Autowired
    UndoingTest(People people) {
        owner = people.named("지은");
        life = owner.newTimeline();
    }

    @Test
    void ofACorrectionSaysAgainWhatWasSaidBefore() {
        Reply recorded = record("{\"kind\": \"reflection\", \"when\": \"2022-03\", \"title\": \"생각\"}");
        String entry = recorded.header("Location");
        Reply corrected = owner.patch(entry, recorded.etag(), "{\"when\": \"2022-03-17\", \"reason\": \"일기를 봄\"}")
                .ok();

        Reply undone = owner.post(
                        entry + "/undo?reason=%EC%95%84%EB%8B%88%EC%97%88%EB%8B%A4", "", "If-Match", corrected.etag())
                .ok();

        assertThat(undone.json().path("when").asString()).isEqualTo("2022-03");
        assertThat(undone.etag()).isEqualTo("\"3\"");
        assertThat(owner.get(entry).json().path("when").asString()).isEqualTo("2022-03");
        assertThat(owner.get(entry + "/history")
                        .items()
                        .getLast()
                        .path("reason")
                        .asString())
                .isEqualTo("undo of version 2: 아니었다");
    }

    @Test
    void twiceBringsTheCorrectionBack() {
        Reply recorded = record("{\"kind\": \"reflection\", \"when\": \"2022-03\", \"title\": \"생각\"}");
        String entry = recorded.header("Location");
        owner.patch(entry, recorded.etag(), "{\"when\": \"2022-03-17\"}").ok();

        owner.post(entry + "/undo", "").ok();
        Reply again = owner.post(entry + "/undo", "").ok();

        assertThat(again.json().path("when").asString()).isEqualTo("2022-03-17");
        assertThat(owner.get(entry + "/history").items()).hasSize(4);
    }

    @Test
    void ofAnEndLetsItGoOn() {
        String stay = record("{\"kind\": \"hospital-stay\", \"when\": \"2022-03-17/..\", \"title\": \"입원\"}")
                .header("Location");
        owner.post(stay + "/end", "{\"when\": \"2022-12-24\"}").ok();

        Reply undone = owner.post(stay + "/undo", "").ok();

        assertThat(undone.json().path("when").asString()).isEqualTo("2022-03-17/..");
        assertThat(undone.json().path("ongoing").booleanValue()).isTrue();
    }

    @Test
    void ofTheRecordingTakesItBackAndOfThatRestoresIt() {
        String entry = record("{\"kind\": \"reflection\", \"when\": \"2022-03\", \"title\": \"생각\"}")
                .header("Location");

        assertThat(owner.post(entry + "/undo", "").ok().json().path("retracted").booleanValue())
                .isTrue();
        assertThat(owner.get(life + "/entries").items()).isEmpty();
        assertThat(owner.post(entry + "/undo", "").ok().json().path("retracted").booleanValue())
                .isFalse();
        assertThat(owner.get(life + "/entries").items()).hasSize(1);
        assertThat(owner.get(entry + "/history").items().stream()
                        .map(change -> change.path("event").asString())
                        .toList())
                .isEqualTo(List.of("entry-recorded", "entry-retracted", "entry-restored"));
    }

    @Test
    void underOneKeyHappensOnce() {
        Reply recorded = record("{\"kind\": \"reflection\", \"when\": \"2022-03\", \"title\": \"생각\"}");
        String entry = recorded.header("Location");
        owner.patch(entry, recorded.etag(), "{\"when\": \"2022-03-17\"}").ok();

        Reply once =
                owner.post(entry + "/undo", "", "Idempotency-Key", "undo-1").ok();
        Reply twice =
                owner.post(entry + "/undo", "", "Idempotency-Key", "undo-1").ok();

        assertThat(twice.text()).isEqualTo(once.text());
        assertThat(owner.get(entry).json().path("when").asString()).isEqualTo("2022-03");
    }

    @Test
    void ofWhatSomebodyElseChangedMeanwhileIsRefused() {
        Reply recorded = record("{\"kind\": \"reflection\", \"when\": \"2022-03\", \"title\": \"생각\"}");
        String entry = recorded.header("Location");
        owner.patch(entry, recorded.etag(), "{\"when\": \"2022-03-17\"}").ok();

        owner.post(entry + "/undo", "", "If-Match", recorded.etag()).refused(412, "stale");

        assertThat(owner.get(entry).json().path("when").asString()).isEqualTo("2022-03-17");
        owner.post(life + "/entries/0b7a3c1e-1111-4a4a-8a8a-00000000dead/undo", "")
                .refused(404, "not-found");
    }

    @Test
    void isRefusedWhereWhatStoodBeforeCannotStandAnyMore() {
        Reply transplant = record("{\"kind\": \"milestone\", \"when\": \"2022\", \"title\": \"이식\"}");
        Reply relapse = record("{\"kind\": \"milestone\", \"when\": \"2022\", \"title\": \"재발\", \"after\": [\""
                + transplant.json().path("id").asString() + "\"]}");
        String entry = relapse.header("Location");
        owner.patch(entry, relapse.etag(), "{\"after\": []}").ok();
        owner.patch(
                        transplant.header("Location"),
                        transplant.etag(),
                        "{\"after\": [\"" + relapse.json().path("id").asString() + "\"]}")
                .ok();

        assertThat(owner.post(entry + "/undo", "")
                        .refused(409, "conflict")
                        .path("detail")
                        .asString())
                .contains("\"재발\" (2022) after \"이식\" (2022) after \"재발\" (2022)");
    }

    private Reply record(String json) {
        return owner.post(life + "/entries", json).created();
    }
}
