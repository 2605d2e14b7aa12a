package timeline.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
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

    private final People people;
    private final Client owner;
    private final Client stranger;
    private final String life;

    @Autowired
    AuditTest(People people) {
        this.people = people;
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

    /** The second time the document changes nothing, so nothing is noted. */
    @Test
    void tellsOfRulesThatADocumentSet() {
        String document = """
            {"format": "timeline", "formatVersion": 1, "circles": [{"key": "doctors"}, {"key": "neighbours"}],
             "privacyRules": [{"subject": "child", "deny": ["work", "neighbours"]}],
             "entries": [{"kind": "reflection", "when": "2022", "title": "가"}]}
            """;
        imported(document);
        imported(document);

        assertThat(owner.get(life + "/audit").items())
                .extracting(act ->
                        act.path("who").stringValue() + " " + act.path("what").stringValue() + " "
                                + act.path("about").stringValue())
                .containsExactly("지은 privacy-rules-changed 1", "지은 circles-changed 2");
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

    /** Sign-ins, passkeys, other providers and sessions are the pages'; the rest is done here, each once. */
    @Test
    void tellsOfEachKindWhoDidItToWhichTimeline() {
        Client one = people.named("audit-one");
        people.named("audit-other");
        String lived = one.newTimeline();
        one.post(lived + "/entries", """
            {"id": "00000001-0000-4000-8000-000000000021", "kind": "reflection", "when": "2022", "title": "가", "subject": "child"}
            """).created();
        one.put(lived + "/subjects/child", "{\"label\": \"아이\"}").created();
        one.put(lived + "/circles", "{\"items\": [{\"key\": \"work\", \"members\": [\"audit-other\"]}]}")
                .created();
        one.put(lived + "/privacy-rules", RULE).created();
        String disclosed = one.post(lived + "/disclosures", """
            {"entries": ["00000001-0000-4000-8000-000000000021"], "to": "work"}
            """).created().header("Location");
        one.delete(disclosed, "If-Match", "*").status();
        String shared = lived + "/shares/"
                + one.post(lived + "/shares", "{\"name\": \"외할머니\", \"circle\": \"family\"}")
                        .created()
                        .json()
                        .path("id")
                        .stringValue();
        one.delete(shared, "If-Match", "*").status();
        one.delete(lived + "/subjects/child", Map.of("confirm", "아이")).ok();
        one.delete(lived, Map.of("confirm", "삶")).ok();

        List<JsonNode> acts = one.get("/api/v1/audit").items();
        assertThat(acts)
                .extracting(act -> act.path("what").stringValue())
                .containsExactly(
                        "timeline-erased",
                        "subject-erased",
                        "share-revoked",
                        "share-made",
                        "disclosure-revoked",
                        "disclosed",
                        "privacy-rules-changed",
                        "circles-changed",
                        "token-made");
        assertThat(acts).allSatisfy(act -> {
            assertThat(act.path("who").stringValue()).isEqualTo("audit-one");
            assertThat(act.path("at").stringValue()).isEqualTo("2023-01-14T20:00:00Z");
        });
        assertThat(acts.subList(0, 8))
                .allSatisfy(
                        act -> assertThat(lived).endsWith(act.path("timeline").stringValue()));
    }

    private void imported(String document) {
        Reply accepted = owner.send(
                "POST",
                life + "/imports",
                BodyPublishers.ofString(document),
                "Content-Type",
                "application/vnd.timeline+json");
        owner.get(accepted.header("Location"), "Accept", "text/event-stream").ok();
        assertThat(owner.get(accepted.header("Location")).json().path("state").stringValue())
                .isEqualTo("done");
    }
}
