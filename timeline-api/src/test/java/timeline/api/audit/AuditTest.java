package timeline.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.api.ApiTest;
import timeline.api.Client;
import timeline.api.People;
import timeline.api.Reply;
import tools.jackson.databind.JsonNode;

@ApiTest
class AuditTest {

    private static final String RULE = "{\"items\": [{\"subject\": \"a\", \"deny\": [\"work\"]}]}";

    private final Client owner;
    private final Client stranger;
    private final String life;

    @Autowired
    AuditTest(People people) {
        owner = people.named("지은");
        stranger = people.named("하늘");
        life = owner.newTimeline();
    }

    @Test
    void tellsTheOwnerOfATimelineWhoChangedItsRules() {
        owner.put(life + "/privacy-rules", RULE, "If-Match", "*").created();

        List<JsonNode> acts = owner.get(life + "/audit").items();
        assertThat(acts).singleElement().satisfies(act -> {
            assertThat(act.path("what").stringValue()).isEqualTo("privacy-rules-changed");
            assertThat(act.path("who").stringValue()).isEqualTo("지은");
            assertThat(act.path("at").stringValue()).isEqualTo("2023-01-14T20:00:00Z");
            assertThat(life).endsWith(act.path("timeline").stringValue());
            assertThat(act.path("about").stringValue()).isEqualTo("1");
        });
        assertThat(owner.get("/api/v1/audit").items().getFirst()).isEqualTo(acts.getFirst());
    }

    @Test
    void keepsNothingOfRulesThatWereRefused() {
        owner.put(life + "/privacy-rules", "{\"items\": [{\"deny\": \"everybody\"}]}", "If-Match", "*")
                .refusedAt();

        assertThat(owner.get(life + "/audit").items()).isEmpty();
    }

    @Test
    void isReadPageByPage() {
        owner.put(life + "/privacy-rules", RULE).created();
        owner.put(life + "/privacy-rules", "{\"items\": []}", "If-Match", "*").ok();

        Reply first = owner.get(life + "/audit?limit=1");
        assertThat(first.items())
                .extracting(act -> act.path("about").stringValue())
                .containsExactly("0");
        String next = first.json().path("next").stringValue();
        Reply second = owner.get(life + "/audit?limit=1&cursor=" + next);
        assertThat(second.items())
                .extracting(act -> act.path("about").stringValue())
                .containsExactly("1");
        assertThat(second.json().path("next").isNull()).isTrue();
        assertThat(owner.get(life + "/audit?cursor=x").refusedAt()).containsExactly("/cursor");
    }

    @Test
    void tellsNobodyElse() {
        owner.put(life + "/privacy-rules", RULE).created();

        stranger.get(life + "/audit").refused(404, "not-found");
        assertThat(stranger.get("/api/v1/audit").items())
                .noneMatch(act -> act.path("what").stringValue().equals("privacy-rules-changed"));
    }
}
