package timeline.api.lookback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.api.ApiTest;
import timeline.api.Client;
import timeline.api.People;
import timeline.api.Reply;
import tools.jackson.databind.JsonNode;

@ApiTest
class FirstTimesTest {

    private final Client owner;
    private final String life;

    @Autowired
    FirstTimesTest(People people) {
        owner = people.named("지은");
        life = owner.newTimeline();
    }

    private String record(String entry) {
        return owner.post(life + "/entries", entry).created().json().path("id").asString();
    }

    private List<String> firsts(String query) {
        return owner.get(life + "/firsts" + query).items().stream()
                .map(item -> item.path("of").asString() + " "
                        + item.path("value").asString() + " "
                        + item.at("/entry/when").asString()
                        + (item.path("certain").booleanValue() ? "" : " perhaps"))
                .toList();
    }

    @Test
    void tellsTheFirstOfEachKindTechnologyAndPlace() {
        record("{\"kind\": \"work-delivered\", \"when\": \"2021-05\", \"title\": \"처음\", \"details\":"
                + " {\"technologies\": [\"Slurm\"]}}");
        record("{\"kind\": \"work-delivered\", \"when\": \"2022-05\", \"title\": \"다음\", \"details\":"
                + " {\"technologies\": [\"slurm\", \"Triton\"]}}");
        record("{\"kind\": \"travel\", \"when\": \"2022-08-01/2022-08-03\", \"title\": \"여행\", \"details\": {\"to\":"
                + " \"제주\"}}");
        record("{\"kind\": \"travel\", \"when\": \"2020\", \"title\": \"먼저 간 여행\", \"subject\": \"child\","
                + " \"details\": {\"to\": \"부산\"}}");
        record("{\"kind\": \"x-own\", \"lane\": \"living\", \"when\": \"2019\", \"title\": \"내 것\", \"details\":"
                + " {\"technologies\": {\"any\": 1}}}");

        assertThat(firsts(""))
                .containsExactly(
                        "kind x-own 2019",
                        "kind travel 2020",
                        "place 부산 2020",
                        "kind work-delivered 2021-05",
                        "technology Slurm 2021-05",
                        "technology Triton 2022-05",
                        "place 제주 2022-08-01/2022-08-03");
        assertThat(firsts("?lane=career&kind=work-delivered")).hasSize(3);
        assertThat(firsts("?subject=me&kind=travel"))
                .containsExactly("kind travel 2022-08-01/2022-08-03", "place 제주 2022-08-01/2022-08-03");
    }

    @Test
    void saysWhereAnotherCanHaveBeenBefore() {
        record("{\"kind\": \"reflection\", \"when\": \"2021-12-31\", \"title\": \"가\"}");
        record("{\"kind\": \"reflection\", \"when\": \"[2021-12-30..2022-01-03]\", \"title\": \"나\"}");
        String transplant =
                record("{\"kind\": \"treatment\", \"when\": \"2022\", \"title\": \"이식\", \"details\": {\"type\":"
                        + " \"surgery\"}}");
        record("{\"kind\": \"treatment\", \"when\": \"2022\", \"title\": \"항암\", \"after\": [\"" + transplant
                + "\"], \"details\": {\"type\": \"chemotherapy\"}}");

        assertThat(firsts(""))
                .containsExactly("kind reflection [2021-12-30..2022-01-03] perhaps", "kind treatment 2022");
    }

    @Test
    void tellsHowOldTheSubjectWas() {
        owner.put(life + "/subjects/child", "{\"label\": \"둘째\", \"birthDate\": \"2021-10\"}")
                .created();
        record("{\"kind\": \"child-milestone\", \"when\": \"2022-03\", \"subject\": \"child\", \"title\": \"뒤집기\","
                + " \"details\": {\"milestone\": \"뒤집기\"}}");

        JsonNode first = owner.get(life + "/firsts").items().getFirst();

        assertThat(first.at("/entry/age/from").asString()).isEqualTo("P4M");
        assertThat(first.path("label").asString()).isEqualTo("아이의 성장");
        assertThat(first.at("/entry/subjectLabel").asString()).isEqualTo("둘째");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lane=work", "tag=a", "knownOn=spring"})
    void refusesWhatItCannotRead(String query) {
        Reply refused = owner.get(life + "/firsts?" + query);
        assertThat(refused.refusedAt()).containsExactly("/" + query.substring(0, query.indexOf('=')));
    }
}
