package timeline.api.year;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.api.ApiTest;
import timeline.api.Client;
import timeline.api.People;
import timeline.api.Reply;
import tools.jackson.databind.JsonNode;

/** A whole that says how many, and parts that are recorded one by one later. */
@ApiTest
class CountsThatStayTrueTest {

    private final Client owner;
    private final String life;

    @Autowired
    CountsThatStayTrueTest(People people) {
        owner = people.named("지은");
        life = owner.newTimeline();
    }

    @Test
    void fiveCyclesStayFiveWhenTheyAreDatedAndTheSixthMakesSixWithAWarning() {
        String whole = chemotherapy("항암치료 5회", "2022-03/2022-12", "\"count\": 5");
        assertThat(happenings(2022)).isEqualTo(5);

        for (int cycle = 1; cycle <= 5; cycle++) {
            Reply part = record(cycle + "차", "2022-0" + (cycle + 3), partOf(whole));
            assertThat(part.json().path("warnings").isEmpty()).isTrue();
            assertThat(happenings(2022)).as("with %d dated", cycle).isEqualTo(5);
        }
        assertThat(treatments(2022)).isEqualTo(5);

        Reply sixth = record("6차", "2022-10", partOf(whole));

        assertThat(happenings(2022)).isEqualTo(6);
        assertThat(treatments(2022)).isEqualTo(6);
        assertThat(sixth.json().at("/warnings/0/type").asString()).isEqualTo("more-than-said");
        assertThat(year(2022).at("/totals/entries").asInt()).isEqualTo(7);
        assertThat(year(2022).at("/totals/byKind/treatment").asInt()).isEqualTo(7);
    }

    @Test
    void theSixthTakenBackMakesItFiveAgain() {
        String whole = chemotherapy("항암치료", "2022-03/2022-12", "\"count\": 1");
        chemotherapy("1차", "2022-04", partOf(whole));
        Reply second = record("2차", "2022-05", partOf(whole));
        assertThat(happenings(2022)).isEqualTo(2);

        owner.post(second.header("Location") + "/undo", "").ok();

        assertThat(happenings(2022)).isEqualTo(1);
    }

    @Test
    void partsOfPartsCountOnceToo() {
        String whole = chemotherapy("전체", "2022-03/2022-12", "\"count\": 5");
        String half = chemotherapy("전반", "2022-03/2022-07", "\"count\": 3, " + partOf(whole));
        chemotherapy("1차", "2022-04", partOf(half));
        chemotherapy("2차", "2022-05", partOf(half));
        assertThat(happenings(2022)).isEqualTo(5);

        chemotherapy("후반", "2022-08/2022-12", "\"count\": 3, " + partOf(whole));

        assertThat(happenings(2022)).isEqualTo(6);
    }

    @Test
    void aPartInAnotherYearThanItsWholeCountsWhereItLies() {
        String whole = chemotherapy("항암치료 5회", "2022-08/2022-12", "\"count\": 5");
        chemotherapy("4차", "2022-12", partOf(whole));
        chemotherapy("5차", "2023-01", partOf(whole));

        assertThat(happenings(2022)).isEqualTo(5);
        assertThat(happenings(2023)).isEqualTo(1);
    }

    @Test
    void aPartOfAnotherKindIsAThingOfItsOwn() {
        String whole = chemotherapy("항암치료 5회", "2022-03/2022-12", "\"count\": 5");
        owner.post(
                        life + "/entries",
                        "{\"kind\": \"hospital-stay\", \"when\": \"2022-04\", \"title\": \"입원\", " + partOf(whole)
                                + "}")
                .created();

        assertThat(happenings(2022)).isEqualTo(6);
    }

    @Test
    void aWholeThatWasTakenBackLeavesItsPartsToCountForThemselves() {
        Reply whole = record("항암치료 5회", "2022-03/2022-12", "\"count\": 5");
        chemotherapy("1차", "2022-04", partOf(whole.json().path("id").asString()));

        owner.delete(whole.header("Location"), "If-Match", whole.etag()).ok();

        assertThat(happenings(2022)).isEqualTo(1);
    }

    private String chemotherapy(String title, String when, String more) {
        return record(title, when, more).json().path("id").asString();
    }

    private Reply record(String title, String when, String more) {
        String json =
                "{\"kind\": \"treatment\", \"when\": \"%s\", \"title\": \"%s\", \"details\": {\"type\": \"chemotherapy\"}, %s}"
                        .formatted(when, title, more);
        return owner.post(life + "/entries", json).created();
    }

    private static String partOf(String whole) {
        return "\"partOf\": \"" + whole + "\"";
    }

    private int happenings(int year) {
        return year(year).at("/totals/happenings").asInt(-1);
    }

    /** As the facts of the year after see them. */
    private int treatments(int year) {
        return owner.get(life + "/years/" + (year + 1) + "/retrospective")
                .ok()
                .json()
                .at("/facts/comparedWith/byKind/treatment/before")
                .asInt(-1);
    }

    private JsonNode year(int year) {
        return owner.get(life + "/years/" + year).ok().json();
    }
}
