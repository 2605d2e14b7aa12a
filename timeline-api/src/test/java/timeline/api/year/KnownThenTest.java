package timeline.api.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.api.ApiTest;
import timeline.api.Client;
import timeline.api.People;
import timeline.api.Reply;
import timeline.demo.LifeFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The year 2022 as it was known on the day of the diagnosis, and as it was recorded before that was said. */
@ApiTest
class KnownThenTest {

    private static final String THAT_DAY = "knownOn=2022-03-17";

    private final Client owner;
    private final String life;
    private String beforeTheDiagnosis = "";

    @Autowired
    KnownThenTest(People people) {
        owner = people.named("지은");
        life = owner.newTimeline();
    }

    @BeforeEach
    void recordTheYear() {
        JsonNode document = LifeFixture.document(2022);
        document.path("storylines").forEach(this::describe);
        for (JsonNode entry : document.path("entries")) {
            Reply recorded =
                    owner.post(life + "/entries", withoutRelations(entry)).created();
            if (entry.path("kind").asString().equals("medical-test")) {
                beforeTheDiagnosis = recorded.json().path("recordedAt").asString();
            }
        }
    }

    @Test
    void showsTheDiagnosisOfLeukaemiaAndNotYetItsRefinement() {
        assertThat(kinds("/entries?limit=500&from=2022&to=2022&" + THAT_DAY, "/items"))
                .contains("condition-diagnosed")
                .doesNotContain("diagnosis-refined", "condition-relapsed");
        JsonNode year = owner.get(life + "/years/2022?" + THAT_DAY).ok().json();
        assertThat(year.path("knownOn").asString()).isEqualTo("2022-03-17");
        assertThat(year.path("lanes").toString()).contains("백혈병 진단").doesNotContain("M7로 확정");
        assertThat(year.at("/totals/byKind").propertyNames())
                .contains("condition-diagnosed")
                .doesNotContain("diagnosis-refined");
        assertThat(owner.get(life + "/years/2022").json().path("lanes").toString())
                .contains("M7로 확정");
    }

    @Test
    void tellsOfTheIllnessHowFarItWasThen() {
        JsonNode then =
                owner.get(life + "/storylines/family-illness?" + THAT_DAY).ok().json();
        assertThat(then.path("state").asString()).isEqualTo("diagnosed");
        assertThat(then.path("since").asString()).isEqualTo("2022-03-17");
        assertThat(kinds("/storylines/family-illness?" + THAT_DAY, "/entries"))
                .contains("condition-diagnosed")
                .doesNotContain("diagnosis-refined");

        JsonNode now = owner.get(life + "/storylines/family-illness").ok().json();
        assertThat(now.path("state").asString()).isEqualTo("relapsed");
        assertThat(state("/storylines?" + THAT_DAY)).isEqualTo("diagnosed");
        assertThat(state("/storylines")).isEqualTo("relapsed");
        assertThat(state("/storylines?asOf=" + beforeTheDiagnosis)).isEqualTo("suspected");
    }

    @Test
    void countsTheYearsAndTheirFactsByWhatWasKnown() {
        int now = health("/years");
        assertThat(health("/years?" + THAT_DAY)).isLessThan(now).isPositive();
        assertThat(health("/years?asOf=" + beforeTheDiagnosis)).isLessThan(now).isPositive();
        assertThat(owner.get(life + "/years?asOf=2000-01-01T00:00:00Z").ok().json())
                .isEmpty();

        assertThat(owner.get(life + "/years/2022/retrospective?" + THAT_DAY)
                        .ok()
                        .json()
                        .at("/facts/totals/byKind")
                        .propertyNames())
                .contains("condition-diagnosed")
                .doesNotContain("diagnosis-refined", "condition-relapsed");
    }

    @Test
    void namesTheThreadsBelowAnother() {
        JsonNode family = owner.get(life + "/storylines/family").ok().json();

        assertThat(family.path("children")
                        .valueStream()
                        .map(child -> child.path("key").asString() + " "
                                + child.path("state").asString("none") + " "
                                + child.path("count").asInt()))
                .containsExactly("family-balance none 6", "family-illness relapsed 15");
        assertThat(kinds("/entries?storyline=family&limit=500", "/items"))
                .hasSize(22)
                .contains("condition-diagnosed");
        assertThat(kinds("/entries?storyline=family-balance", "/items")).hasSize(6);
    }

    @Test
    void saysOfAWrongMomentWhere() {
        assertThat(owner.get(life + "/years?knownOn=March").refusedAt()).containsExactly("/knownOn");
        assertThat(owner.get(life + "/storylines?asOf=2022").refusedAt()).containsExactly("/asOf");
    }

    private String state(String path) {
        return owner.get(life + path).items().stream()
                .filter(storyline -> storyline.path("key").asString().equals("family-illness"))
                .map(storyline -> storyline.path("state").asString("none"))
                .findFirst()
                .orElseThrow();
    }

    private int health(String path) {
        return owner.get(life + path)
                .ok()
                .json()
                .valueStream()
                .filter(year -> year.path("year").asInt() == 2022)
                .mapToInt(year -> year.at("/lanes/health").asInt(0))
                .sum();
    }

    private List<String> kinds(String path, String list) {
        return owner.get(life + path)
                .ok()
                .json()
                .at(list)
                .valueStream()
                .map(entry -> entry.path("kind").asString())
                .toList();
    }

    private void describe(JsonNode storyline) {
        owner.put(life + "/storylines/" + storyline.path("key").asString(), storyline.toString())
                .created();
    }

    /** Recorded in the order of the document, before what some of them refer to. */
    private static String withoutRelations(JsonNode entry) {
        ObjectNode said = ((ObjectNode) entry).deepCopy();
        said.remove("causedBy");
        said.remove("partOf");
        said.remove("refines");
        return said.toString();
    }
}
