package timeline.api.lookback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.api.ApiTest;
import timeline.api.Client;
import timeline.api.People;
import timeline.api.Reply;
import tools.jackson.databind.JsonNode;

@ApiTest
class OverlapsTest {

    private final Client owner;
    private final String life;

    @Autowired
    OverlapsTest(People people) {
        owner = people.named("지은");
        life = owner.newTimeline();
    }

    private String record(String entry) {
        return owner.post(life + "/entries", entry).created().json().path("id").asString();
    }

    private List<String> overlaps(String query) {
        return owner.get(life + "/overlaps?" + query).items().stream()
                .map(item -> (item.path("certain").booleanValue() ? "certainly " : "possibly ")
                        + item.at("/entry/title").asString())
                .toList();
    }

    private String treatment(String when) {
        return record("{\"kind\": \"treatment\", \"when\": \"" + when
                + "\", \"title\": \"치료\", \"storyline\": \"aml\", \"details\": {\"type\": \"course\"}}");
    }

    private void work(String when, String title) {
        record("{\"kind\": \"work-delivered\", \"when\": \"" + when + "\", \"title\": \"" + title + "\"}");
    }

    @Test
    void tellsWhatHappenedAtWorkWhileTheTreatmentLasted() {
        String treatment = treatment("2022-03/2022-12");
        work("2022-02-28", "먼저");
        work("2022-03-10", "시작 무렵");
        work("2022-06", "한창");
        work("2022", "그해");
        work("2021-11/2022-04-01", "걸친 일");
        work("2023-01-01", "나중");
        record("{\"kind\": \"travel\", \"when\": \"2022-06-01\", \"title\": \"일이 아님\"}");

        assertThat(overlaps("lane=career&entry=" + treatment))
                .containsExactly("certainly 걸친 일", "possibly 그해", "possibly 시작 무렵", "certainly 한창");
        assertThat(overlaps("entry=" + treatment)).contains("certainly 일이 아님").doesNotContain("certainly 치료");
        assertThat(owner.get(life + "/overlaps?entry=" + treatment)
                        .json()
                        .path("title")
                        .asString())
                .isEqualTo("치료");
    }

    @Test
    void takesAStorylineFromItsFirstToItsLastEntry() {
        record("{\"kind\": \"symptom-observed\", \"when\": \"2022-03-10\", \"title\": \"열\", \"storyline\": \"aml\","
                + " \"details\": {\"symptom\": \"발열\"}}");
        treatment("2022-05/2022-12-24");
        work("2022-04-01", "그 사이");
        work("2022-12-25", "나중");

        assertThat(overlaps("storyline=aml&lane=career")).containsExactly("certainly 그 사이");
    }

    /** It is 15 January 2023. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2022-03-17/..             | 2023-01-10           | certainly
        2022-03-17/..             | 2022-03-16           | none
        2022-03-17/               | 2022-06-01           | possibly
        2022-03-17/               | 2022-03-17           | certainly
        2022-03-17                | 2022-03-17           | certainly
        2022-03                   | 2022-03              | possibly
        2022-03                   | 2022-02-28/2022-04   | certainly
        [2022-03-10..2022-03-17]  | 2022-03-12           | possibly
        2022-03/2022-05           | 2022-03-20/2022-03-25 | possibly
        2022-03/2022-05           | 2022-05-31/..        | possibly
        ../2022-05-01             | 2022-05-01           | certainly
        ../2022-05-01             | 2020                 | possibly
        """)
    void tellsApartWhatIsCertainAndWhatIsPossible(String lasting, String other, String expected) {
        String treatment = treatment(lasting);
        work(other, "일");

        assertThat(overlaps("entry=" + treatment))
                .isEqualTo(expected.equals("none") ? List.of() : List.of(expected + " 일"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "entry=1", "entry=00000000-0000-4000-8000-000000000000&storyline=aml", "lane=career"})
    void asksForOneOfTheTwo(String query) {
        Reply refused = owner.get(life + "/overlaps?" + query);
        assertThat(refused.refusedAt()).containsExactly("/entry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"entry=00000000-0000-4000-8000-000000000000", "storyline=none"})
    void findsNothingBesideWhatIsNotThere(String query) {
        owner.get(life + "/overlaps?" + query).refused(404, "not-found");
    }

    @Test
    void knowsNothingOfWhatWasTakenBack() {
        String treatment = treatment("2022-03/2022-12");
        JsonNode empty = owner.get(life + "/overlaps?entry=" + treatment).ok().json();
        assertThat(empty.path("items")).isEmpty();
        assertThat(empty.path("next").isNull()).isTrue();

        owner.delete(life + "/entries/" + treatment, "If-Match", "*").ok();

        owner.get(life + "/overlaps?entry=" + treatment).refused(404, "not-found");
    }
}
