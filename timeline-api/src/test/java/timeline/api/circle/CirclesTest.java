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

/** Circles and disclosures over HTTP, and what their members are shown. */
@ApiTest
class CirclesTest {

    private static final String ILLNESS = "00000001-0000-4000-8000-000000000001";
    private static final String HOURS = "00000001-0000-4000-8000-000000000002";

    @Autowired
    People people;

    private Client owner;
    private Client colleague;
    private String life;

    @BeforeEach
    void tellsOfAnIllnessAndOfOtherHours() {
        owner = people.named("circle-owner");
        colleague = people.named("circle-colleague");
        life = owner.newTimeline();
        owner.post(life + "/entries", """
            {"id": "%s", "kind": "condition-diagnosed", "when": "2022-03-17", "title": "백혈병 진단",
             "subject": "second-child", "storyline": "aml", "audience": ["family"], "details": {"condition": "백혈병"}}
            """.formatted(ILLNESS)).created();
        owner.post(life + "/entries", """
            {"id": "%s", "kind": "working-hours-changed", "when": "2022-03~/..", "title": "병원 때문에 근무시간 변경",
             "note": "백혈병", "audience": ["work", "family"], "causedBy": ["%s"],
             "details": {"start": "10:00", "end": "17:00"},
             "faces": {"work": {"title": "근무시간 변경 (첫째의 등하원)"}}}
            """.formatted(HOURS, ILLNESS)).created();
        owner.put(life + "/circles", """
            {"items": [{"key": "work", "members": ["circle-colleague"]}, {"key": "doctors"}]}\
            """).created();
    }

    @Test
    void hasFamilyWorkAndPublicFromTheStart() {
        String fresh = owner.newTimeline();

        assertThat(keys(owner.get(fresh + "/circles"))).containsExactly("family", "work", "public");
        assertThat(keys(owner.get(life + "/circles"))).containsExactly("family", "work", "public", "doctors");
        assertThat(owner.get(life + "/circles")
                        .items()
                        .get(1)
                        .path("members")
                        .path(0)
                        .asString())
                .isEqualTo("circle-colleague");
    }

    @Test
    void refusesMembersWhomNobodyKnowsAndMembersOfThePublic() {
        String etag = owner.get(life + "/circles").etag();

        assertThat(owner.put(life + "/circles", """
            {"items": [{"key": "work", "members": ["circle-colleague", "nobody-at-all"]}]}\
            """, "If-Match", etag).refusedAt())
                .containsExactly("/items/0/members/1");
        assertThat(owner.put(life + "/circles", """
            {"items": [{"key": "public", "members": ["circle-colleague"]}]}\
            """, "If-Match", etag).refusedAt())
                .containsExactly("/items/0/members");
    }

    @Test
    void refusesCirclesThatThereAreNot() {
        assertThat(owner.post(life + "/entries", """
            {"kind": "decision", "when": "2022", "title": "결심", "audience": ["work", "wrok"],
             "faces": {"frends": {"title": "…"}}}\
            """).refusedAt()).containsExactly("/audience/1", "/faces/frends");
        assertThat(owner.put(life + "/privacy-rules", """
            {"items": [{"deny": ["wrok"]}]}\
            """).refusedAt()).containsExactly("/items/0/deny/0");
        assertThat(owner.get(life + "/entries?as=wrok").refusedAt()).containsExactly("/as");
    }

    @Test
    void refusesThemInARetrospectiveToo() {
        String book = life + "/years/2022/retrospective";
        Reply item = owner.post(book + "/items", """
            {"column": "keep", "text": "산책", "audience": ["doctors"]}\
            """).created();

        assertThat(owner.patch(item.header("Location"), item.etag(), "{\"audience\": [\"family\", \"wrok\"]}")
                        .refusedAt())
                .containsExactly("/audience/1");
        String etag = owner.get(book).etag();
        assertThat(owner.patch(book, etag, """
            {"sections": [{"heading": "가"}, {"heading": "나", "audience": ["wrok"]}],
             "try": [{"text": "다", "audience": ["doctors", "frends"]}]}\
            """).refusedAt())
                .containsExactlyInAnyOrder("/sections/1/audience/0", "/try/0/audience/1");
        assertThat(owner.get(book).etag()).isEqualTo(etag);
    }

    @Test
    void showsAMemberTheFaceAndNothingOfWhatLiesBehindIt() {
        JsonNode shown = colleague.get(life + "/entries").items().getFirst();

        assertThat(colleague.get(life + "/entries").items()).hasSize(1);
        assertThat(shown.path("title").asString()).isEqualTo("근무시간 변경 (첫째의 등하원)");
        assertThat(shown.propertyNames())
                .doesNotContain(
                        "note", "details", "causedBy", "audience", "faces", "version", "recordedBy", "knownSince");
        assertThat(colleague.get(life + "/entries?q=백혈병").items()).isEmpty();
        assertThat(colleague.get(life + "/entries?q=등하원").items()).hasSize(1);
        colleague.get(life + "/entries/" + ILLNESS).refused(404, "not-found");
        assertThat(owner.get(life + "/entries?as=work").text())
                .isEqualTo(colleague.get(life + "/entries").text());
    }

    @Test
    void listsWhatIsSharedAndLetsNobodyElseIn() {
        JsonNode shared = colleague.get("/api/v1/timelines").items().stream()
                .filter(timeline -> life.endsWith(timeline.path("id").asString()))
                .findFirst()
                .orElseThrow();
        assertThat(shared.path("role").asString()).isEqualTo("reader");
        assertThat(colleague.get(life).ok().json().path("role").asString()).isEqualTo("reader");
        people.named("circle-stranger").get(life).refused(404, "not-found");
        colleague.get(life + "/circles").refused(404, "not-found");
        colleague.get(life + "/entries/" + HOURS + "/history").refused(404, "not-found");
        colleague.post(life + "/entries", "{}").refused(404, "not-found");
    }

    @Test
    void opensByADisclosureWhatARuleDeniesUntilItIsRevoked() {
        owner.put(life + "/privacy-rules", """
            {"items": [{"subject": "second-child", "lanes": ["health"], "deny": ["work", "public"]}]}\
            """).created();
        Reply disclosed =
                owner.post(life + "/disclosures", """
                    {"entries": ["%s"], "to": "work", "note": "the manager asked"}\
                    """.formatted(ILLNESS)).created();

        assertThat(colleague.get(life + "/entries").items()).hasSize(2);
        assertThat(colleague.get(life + "/storylines/aml").status()).isEqualTo(404); // never described

        owner.delete(disclosed.header("Location")).refused(428, "if-match-needed");
        owner.delete(disclosed.header("Location"), "If-Match", disclosed.etag()).ok();

        assertThat(colleague.get(life + "/entries").items()).hasSize(1);
        JsonNode kept = owner.get(life + "/disclosures").items().getFirst();
        assertThat(kept.path("note").asString()).isEqualTo("the manager asked");
        assertThat(kept.path("revokedAt").asString("")).isNotEmpty();
    }

    private static List<String> keys(Reply circles) {
        return circles.items().stream()
                .map(circle -> circle.path("key").asString())
                .toList();
    }
}
