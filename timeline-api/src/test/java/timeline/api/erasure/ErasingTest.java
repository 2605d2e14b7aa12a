package timeline.api.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.api.ApiTest;
import timeline.api.Client;
import timeline.api.People;
import timeline.api.Reply;

/** Erasing a person or a timeline by {@code DELETE} with a confirmation. */
@ApiTest
class ErasingTest {

    private static final String STAY = """
        {"kind": "hospital-stay", "when": "2022-03-17/..", "subject": "child", "title": "입원"}
        """;
    private static final Map<String, String> YES = Map.of("confirm", "둘째");

    private final Client owner;
    private final Client stranger;
    private final String life;

    @Autowired
    ErasingTest(People people) {
        owner = people.named("하은");
        stranger = people.named("남");
        life = owner.newTimeline();
    }

    @BeforeEach
    void speaksOfAChild() {
        owner.put(life + "/subjects/child", "{\"label\": {\"ko\": \"둘째\", \"en\": \"Second\"}}")
                .created();
    }

    @Test
    void takesAPersonWhoseLabelIsRepeated() {
        String entry = owner.post(life + "/entries", STAY).created().header("Location");
        String mine = owner.post(life + "/entries", "{\"kind\": \"travel\", \"when\": \"2022\", \"title\": \"여행\"}")
                .created()
                .header("Location");

        assertThat(owner.delete(life + "/subjects/child", YES)
                        .ok()
                        .json()
                        .path("erased")
                        .stringValue())
                .isEqualTo("child");

        owner.get(entry).refused(404, "not-found");
        owner.get(life + "/subjects/child").refused(404, "not-found");
        owner.get(mine).ok();
        assertThat(owner.get(life + "/years").ok().text()).contains("\"entries\":1");
    }

    @Test
    void isRefusedWhenTheLabelIsAnother() {
        Reply refused = owner.delete(life + "/subjects/child", Map.of("confirm", "첫째"));

        assertThat(refused.refused(422, "not-confirmed").path("detail").stringValue())
                .contains("the label of \"child\"", "nothing was erased");
        assertThat(owner.delete(life + "/subjects/child", Map.of()).refusedAt()).containsExactly("/confirm");
        owner.delete(life + "/subjects/child", YES, "If-Match", "\"999\"").refused(412, "stale");
        owner.get(life + "/subjects/child").ok();
    }

    @Test
    void mayBeAskedForAgain() {
        owner.delete(life + "/subjects/child", Map.of("confirm", "Second")).ok();

        owner.delete(life + "/subjects/child", YES).ok();
        owner.delete(life + "/subjects/nobody", YES).refused(404, "not-found");
    }

    @Test
    void takesSomebodyWhomNobodyDescribedByTheirKey() {
        owner.post(life + "/entries", STAY.replace("child", "neighbour")).created();

        owner.delete(life + "/subjects/neighbour", Map.of("confirm", "neighbour"))
                .ok();
    }

    @Test
    void isAnsweredToARetryOfWhatWasErased() {
        owner.post(life + "/entries", STAY, "Idempotency-Key", "stay").created();
        owner.delete(life + "/subjects/child", YES).ok();

        owner.post(life + "/entries", STAY, "Idempotency-Key", "stay").refused(410, "erased");
        assertThat(owner.get(life + "/entries").items()).isEmpty();
    }

    @Test
    void takesATimelineWhoseNameIsRepeated() {
        owner.post(life + "/entries", STAY).created();
        owner.delete(life, Map.of("confirm", "생")).refused(422, "not-confirmed");

        owner.delete(life, Map.of("confirm", "삶")).ok();

        owner.get(life).refused(404, "not-found");
        owner.post(life + "/entries", STAY).refused(404, "not-found");
        assertThat(owner.get("/api/v1/timelines?limit=500").ok().text())
                .doesNotContain(life.substring(life.length() - 36));
    }

    @Test
    void isNobodyElsesToAskFor() {
        stranger.delete(life + "/subjects/child", YES).refused(404, "not-found");
        stranger.delete(life, Map.of("confirm", "삶")).refused(404, "not-found");
        owner.get(life + "/subjects/child").ok();
    }
}
