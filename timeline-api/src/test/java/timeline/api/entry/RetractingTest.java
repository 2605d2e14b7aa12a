package timeline.api.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.api.ApiTest;
import timeline.api.Client;
import timeline.api.People;
import timeline.api.Reply;
import tools.jackson.databind.JsonNode;

@ApiTest
class RetractingTest {

    private final Client owner;
    private final String life;
    private String entry = "";
    private String etag = "";

    @Autowired
    RetractingTest(People people) {
        owner = people.named("지은");
        life = owner.newTimeline();
    }

    @BeforeEach
    void recordAThought() {
        Reply recorded =
                owner.post(life + "/entries", "{\"kind\": \"reflection\", \"when\": \"2022-03\", \"title\": \"생각\"}");
        entry = recorded.created().header("Location");
        etag = recorded.etag();
    }

    @Test
    void takesTheEntryFromListsAndYearsButNotFromSight() {
        Reply gone = owner.delete(entry + "?reason=%EC%9E%98%EB%AA%BB", "If-Match", etag)
                .ok();

        String position = gone.header("Timeline-Position");
        Reply read = owner.get(entry, "Timeline-Position", position).ok();
        assertThat(read.json().path("retracted").booleanValue()).isTrue();
        assertThat(read.json().path("title").asString()).isEqualTo("생각");
        assertThat(read.etag()).isEqualTo(gone.etag());
        assertThat(owner.get(life + "/entries", "Timeline-Position", position).items())
                .isEmpty();
        assertThat(owner.get(life + "/years/2022").json().at("/totals/entries").asInt())
                .isZero();
        JsonNode last = owner.get(entry + "/history").items().getLast();
        assertThat(last.path("event").asString()).isEqualTo("entry-retracted");
        assertThat(last.path("reason").asString()).isEqualTo("잘못");
    }

    @Test
    void bringsTheEntryBack() {
        owner.delete(entry, "If-Match", etag).ok();

        Reply back = owner.post(entry + "/restore", "").ok();

        assertThat(back.json().path("retracted").booleanValue()).isFalse();
        assertThat(owner.get(life + "/entries", "Timeline-Position", back.header("Timeline-Position"))
                        .items())
                .hasSize(1);
        assertThat(owner.get(entry + "/history").items().stream()
                        .map(change -> change.path("event").asString())
                        .toList())
                .isEqualTo(List.of("entry-recorded", "entry-retracted", "entry-restored"));
    }

    @Test
    void restoresWhatWasNotRetractedWithoutAWord() {
        Reply same = owner.post(entry + "/restore", "").ok();

        assertThat(same.etag()).isEqualTo(etag);
        assertThat(owner.get(entry + "/history").items()).hasSize(1);
    }

    @Test
    void asksWhichVersionWasSeen() {
        owner.delete(entry).refused(428, "if-match-needed");
        owner.delete(entry, "If-Match", "\"99\"").refused(412, "stale");
        assertThat(owner.get(entry).json().path("retracted").booleanValue()).isFalse();
    }

    @Test
    void retractsOnceHoweverOftenItIsSaid() {
        Reply gone = owner.delete(entry, "If-Match", etag).ok();

        Reply again = owner.delete(entry, "If-Match", gone.etag()).ok();

        assertThat(again.etag()).isEqualTo(gone.etag());
        assertThat(owner.get(entry + "/history").items()).hasSize(2);
    }

    @Test
    void findsNothingToRetract() {
        String none = life + "/entries/0b7a3c1e-1111-4a4a-8a8a-00000000dead";
        owner.delete(none, "If-Match", "*").refused(404, "not-found");
        owner.post(none + "/restore", "").refused(404, "not-found");
        owner.get(none).refused(404, "not-found");
        owner.get(none + "/history").refused(404, "not-found");
        owner.get(life + "/entries/not-an-id").refused(404, "not-found");
    }

    @Test
    void refusesAReasonThatNobodyCouldKeep() {
        assertThat(owner.delete(entry + "?reason=a%00b", "If-Match", etag).refusedAt())
                .containsExactly("/reason");
        assertThat(owner.get(entry).json().path("retracted").booleanValue()).isFalse();
    }

    @Test
    void refusesAParameterThatItDoesNotKnow() {
        assertThat(owner.delete(entry + "?raeson=a", "If-Match", etag).refusedAt())
                .containsExactly("/raeson");
    }
}
