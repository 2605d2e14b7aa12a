package timeline.api.circle;

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

/** Who could have seen an entry, and when, as its owner is told. */
@ApiTest
class ReadersHistoryTest {

    @Autowired
    People people;

    private Client owner;
    private String life;
    private String at;

    @BeforeEach
    void recordsWhatNobodyMaySee() {
        owner = people.named("readers-owner");
        life = owner.newTimeline();
        at = owner.post(life + "/entries", """
            {"kind": "condition-diagnosed", "when": "2022-03-17", "title": "백혈병 진단",
             "subject": "second-child", "storyline": "aml", "details": {"condition": "백혈병"}}
            """).created().header("Location");
    }

    @Test
    void tellsOfNobodyWhereNobodyEverCould() {
        assertThat(told()).isEmpty();
    }

    @Test
    void tellsOfAnAudienceThatWasCorrected() {
        correct("{\"audience\": [\"family\", \"work\"]}");
        correct("{\"audience\": [\"family\"]}");

        assertThat(told()).containsExactly("family audience, still", "work audience, ended");
        List<JsonNode> periods = owner.get(at + "/readers").items();
        List<JsonNode> steps = owner.get(at + "/history").items();
        assertThat(periods.getFirst().path("from")).isEqualTo(steps.get(1).path("at"));
        assertThat(periods.getLast().path("to")).isEqualTo(steps.get(2).path("at"));
    }

    @Test
    void tellsOfTheDefaultOfALane() {
        correct("{\"lane\": \"career\"}");

        assertThat(told()).containsExactly("family lane, still", "work lane, still");
    }

    @Test
    void tellsOfARuleThatTookItAway() {
        correct("{\"audience\": [\"family\", \"work\"]}");
        owner.put(life + "/privacy-rules", """
            {"items": [{"subject": "second-child", "lanes": ["health"], "deny": ["work", "public"]}]}\
            """).created();

        assertThat(told()).containsExactly("family audience, still", "work audience, ended");

        correct("{\"subject\": \"me\"}");

        assertThat(told()).containsExactly("family audience, still", "work audience, ended", "work audience, still");
    }

    @Test
    void tellsOfADisclosureUntilItIsRevoked() {
        Reply disclosed = owner.post(life + "/disclosures", """
            {"storyline": "aml", "to": "work"}\
            """).created();
        assertThat(told()).containsExactly("work disclosure, still");

        owner.delete(disclosed.header("Location"), "If-Match", disclosed.etag()).ok();

        assertThat(told()).containsExactly("work disclosure, ended");
    }

    @Test
    void tellsOfTheTimesBeforeItWasRetractedAndAfterItWasRestored() {
        correct("{\"audience\": [\"family\"]}");
        owner.delete(at, "If-Match", "*").ok();
        assertThat(told()).containsExactly("family audience, ended");

        owner.post(at + "/restore", "").ok();

        assertThat(told()).containsExactly("family audience, ended", "family audience, still");
    }

    @Test
    void tellsWhoWasInTheCircle() {
        people.named("readers-colleague");
        correct("{\"audience\": [\"work\"]}");
        owner.put(life + "/circles", """
            {"items": [{"key": "work", "members": ["readers-colleague"]}]}\
            """).created();

        List<JsonNode> periods = owner.get(at + "/readers").items();

        assertThat(periods.getFirst().path("members")).isEmpty();
        assertThat(periods.getLast().path("members").path(0).asString()).isEqualTo("readers-colleague");
        people.named("readers-colleague").get(at + "/readers").refused(404, "not-found");
    }

    @Test
    void isReadPageByPage() {
        correct("{\"audience\": [\"family\", \"work\"]}");

        Reply first = owner.get(at + "/readers?limit=1");
        Reply second = owner.get(
                at + "/readers?limit=1&cursor=" + first.json().path("next").asString());

        assertThat(first.items().getFirst().path("circle").asString()).isEqualTo("family");
        assertThat(second.items().getFirst().path("circle").asString()).isEqualTo("work");
        owner.get(at.replaceAll("[^/]+$", "00000001-0000-4000-8000-00000000000f") + "/readers")
                .refused(404, "not-found");
    }

    private void correct(String patch) {
        owner.patch(at, owner.get(at).etag(), patch).ok();
    }

    private List<String> told() {
        return owner.get(at + "/readers").items().stream()
                .map(period -> period.path("circle").asString() + " "
                        + period.path("because").asString()
                        + (period.path("to").isNull() ? ", still" : ", ended"))
                .toList();
    }
}
