package timeline.api.lookback;

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
class BesideTest {

    private final Client owner;
    private final String life;

    @Autowired
    BesideTest(People people) {
        owner = people.named("지은");
        life = owner.newTimeline();
    }

    private String record(String entry) {
        return owner.post(life + "/entries", entry).created().json().path("id").asString();
    }

    private List<String> titles(JsonNode list) {
        return list.valueStream().map(item -> item.path("title").asString()).toList();
    }

    @Test
    void tellsWhatIsNewWhatEndedAndWhatWentOn() {
        record("{\"kind\": \"career-phase\", \"when\": \"2019/2022-01\", \"title\": \"세 해\"}");
        record("{\"kind\": \"habit\", \"when\": \"2021-02/2021-05\", \"title\": \"달리기\", \"details\": {\"habit\":"
                + " \"달리기\"}}");
        record("{\"kind\": \"habit\", \"when\": \"2020/..\", \"title\": \"조근\", \"details\": {\"habit\": \"조근\"}}");
        record("{\"kind\": \"family-support\", \"when\": \"2021-11/2023-01\", \"title\": \"도움\"}");
        record("{\"kind\": \"hospital-stay\", \"when\": \"2022-03-10~/\", \"title\": \"입원\"}");
        record("{\"kind\": \"patent-registered\", \"when\": \"2022\", \"title\": \"특허\", \"count\": 2}");
        record("{\"kind\": \"talk-given\", \"when\": \"2021-06\", \"title\": \"발표\"}");

        JsonNode beside = owner.get(life + "/years/2022/beside").ok().json();

        assertThat(titles(beside.path("begun"))).containsExactly("입원");
        assertThat(titles(beside.path("ended"))).containsExactly("달리기", "세 해");
        assertThat(titles(beside.path("wentOn"))).containsExactly("도움", "조근");
        assertThat(beside.path("before").asInt()).isEqualTo(2021);
        assertThat(beside.at("/totals/now/entries").asInt()).isEqualTo(5);
        assertThat(beside.at("/totals/before/entries").asInt()).isEqualTo(5);
        assertThat(beside.at("/byKind/patent-registered").toString())
                .isEqualTo("{\"before\":0,\"now\":2,\"difference\":2}");
        assertThat(beside.at("/byLane/living").toString()).isEqualTo("{\"before\":2,\"now\":1,\"difference\":-1}");
        assertThat(beside.path("newKinds").toString()).isEqualTo("[\"hospital-stay\",\"patent-registered\"]");
        assertThat(beside.path("goneKinds").toString()).isEqualTo("[\"talk-given\"]");
    }

    @Test
    void agreesWithTheYearsThemselves() {
        record("{\"kind\": \"reflection\", \"when\": \"2021-12-31\", \"title\": \"가\"}");
        record("{\"kind\": \"reflection\", \"when\": \"2022-01-01\", \"title\": \"나\", \"count\": 3}");

        JsonNode beside = owner.get(life + "/years/2022/beside").ok().json();

        assertThat(beside.at("/totals/now"))
                .isEqualTo(owner.get(life + "/years/2022").json().path("totals"));
        assertThat(beside.at("/totals/before"))
                .isEqualTo(owner.get(life + "/years/2021").json().path("totals"));
    }

    @Test
    void refusesYearsThatHaveNoneBefore() {
        Reply refused = owner.get(life + "/years/1/beside");
        assertThat(refused.refusedAt()).containsExactly("/year");
        assertThat(owner.get(life + "/years/2022/beside?lane=career").refusedAt())
                .containsExactly("/lane");
    }
}
