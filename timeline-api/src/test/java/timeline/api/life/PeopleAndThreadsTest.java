package timeline.api.life;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.api.ApiTest;
import timeline.api.Client;
import timeline.api.People;
import timeline.api.Reply;
import tools.jackson.databind.JsonNode;

/** How old people were, and threads below each other. */
@ApiTest
class PeopleAndThreadsTest {

    private final Client owner;
    private final String life;

    @Autowired
    PeopleAndThreadsTest(People people) {
        owner = people.named("지은");
        life = owner.newTimeline();
    }

    @Test
    void tellsHowOldAChildWasAtItsDiagnosis() {
        owner.put(
                        life + "/subjects/second-child",
                        "{\"label\": \"둘째\", \"relation\": \"child\", \"birthDate\": \"2021-10-05\"}")
                .created();
        String diagnosis =
                record("{\"kind\": \"condition-diagnosed\", \"when\": \"2022-03-17\", \"title\": \"진단\", \"subject\":"
                        + " \"second-child\", \"details\": {\"condition\": \"백혈병\"}}");

        JsonNode age = owner.get(diagnosis).ok().json().path("ageAtEvent");

        assertThat(age.toString())
                .isEqualTo("{\"from\":\"P5M\",\"to\":\"P5M\",\"about\":false,"
                        + "\"text\":{\"ko\":\"생후 5개월\",\"en\":\"5 months old\"}}");
        assertThat(owner.get(life + "/entries").items().getFirst().path("ageAtEvent"))
                .isEqualTo(age);
        assertThat(owner.get(record("{\"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"나\"}"))
                        .json()
                        .has("ageAtEvent"))
                .isFalse();
    }

    @Test
    void takesTheDateOfBirthFromTheEntryOfTheBirthUnlessItIsSaid() {
        Reply described =
                owner.put(life + "/subjects/child", "{\"label\": \"첫째\"}").created();
        String milestone = record(
                "{\"kind\": \"child-milestone\", \"when\": \"2022-03\", \"title\": \"걸음마\", \"subject\": \"child\","
                        + " \"details\": {\"milestone\": \"걷기\"}}");
        String before = owner.get(milestone).etag();
        String birth =
                record("{\"kind\": \"birth\", \"when\": \"2021-01-31\", \"title\": \"태어남\", \"subject\": \"child\"}");

        Reply born = owner.get(life + "/subjects/child").ok();
        assertThat(born.json().path("birthDate").asString()).isEqualTo("2021-01-31");
        assertThat(born.etag()).isNotEqualTo(described.etag());
        assertThat(age(milestone)).isEqualTo("13–14 months old");
        assertThat(owner.get(milestone).etag()).isNotEqualTo(before);
        owner.patch(milestone, owner.get(milestone).etag(), "{\"note\": \"세 걸음\"}")
                .ok();
        assertThat(owner.get(birth).json().has("ageAtEvent")).isFalse();

        owner.put(
                        life + "/subjects/child",
                        "{\"label\": \"첫째\", \"birthDate\": \"2020-01-31\"}",
                        "If-Match",
                        born.etag())
                .ok();
        assertThat(age(milestone)).isEqualTo("2 years old");
    }

    @Test
    void forgetsABirthThatWasRetracted() {
        String birth =
                record("{\"kind\": \"birth\", \"when\": \"2021-01-31\", \"title\": \"태어남\", \"subject\": \"me\"}");
        String later = record("{\"kind\": \"reflection\", \"when\": \"2022-02\", \"title\": \"나\"}");
        assertThat(age(later)).isEqualTo("12 months old");

        owner.delete(birth, "If-Match", "*").ok();

        assertThat(owner.get(later).json().has("ageAtEvent")).isFalse();
    }

    @Test
    void refusesAThreadBelowItselfAndSaysTheChain() {
        owner.put(life + "/storylines/family", "{\"title\": \"가족\"}").created();
        owner.put(life + "/storylines/illness", "{\"title\": \"병\", \"parent\": \"family\"}")
                .created();
        owner.put(life + "/storylines/treatment", "{\"title\": \"치료\", \"parent\": \"illness\"}")
                .created();

        JsonNode problem = owner.put(
                        life + "/storylines/family", "{\"title\": \"가족\", \"parent\": \"treatment\"}", "If-Match", "*")
                .refused(409, "conflict");

        assertThat(problem.path("detail").asString()).contains("family < treatment < illness < family");
        owner.put(life + "/storylines/alone", "{\"title\": \"홀로\", \"parent\": \"alone\"}")
                .refused(409, "conflict");
        assertThat(owner.get(life + "/storylines/family").json().path("parent").isNull())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        offer-received                                      | offered
        offer-received job-changed                          | employed
        offer-received job-changed role-changed             | role-changed
        offer-received job-changed role-changed job-left    | left
        job-changed job-left offer-received                 | offered
        job-changed offer-received                          | employed
        symptom-observed                                    | suspected
        symptom-observed condition-diagnosed medical-visit  | diagnosed
        condition-diagnosed treatment diagnosis-refined     | in-treatment
        treatment condition-remitted condition-relapsed     | relapsed
        condition-relapsed condition-resolved medical-test  | suspected
        reflection                                          | none
        """)
    void tellsHowFarAnIllnessOrAJobIs(String kinds, String state) {
        owner.put(life + "/storylines/thread", "{\"title\": \"이야기\"}").created();
        int month = 1;
        for (String kind : kinds.strip().split(" ", -1)) {
            record("{\"kind\": \"" + kind + "\", \"when\": \"2022-0" + month++
                    + "\", \"title\": \"일\", \"storyline\": \"thread\"" + details(kind) + "}");
        }

        assertThat(owner.get(life + "/storylines/thread")
                        .ok()
                        .json()
                        .path("state")
                        .asString("none"))
                .isEqualTo(state);
    }

    private static String details(String kind) {
        return switch (kind) {
            case "job-changed" -> ", \"details\": {\"to\": {\"name\": \"회사\"}}";
            case "role-changed" -> ", \"details\": {\"to\": \"팀장\"}";
            case "symptom-observed" -> ", \"details\": {\"symptom\": \"열\"}";
            case "condition-diagnosed", "diagnosis-refined" -> ", \"details\": {\"condition\": \"병\"}";
            case "medical-test" -> ", \"details\": {\"test\": \"피\"}";
            case "treatment" -> ", \"details\": {\"type\": \"course\"}";
            default -> "";
        };
    }

    private String age(String entry) {
        return owner.get(entry).ok().json().at("/ageAtEvent/text/en").asString();
    }

    private String record(String entry) {
        return owner.post(life + "/entries", entry).created().header("Location");
    }
}
