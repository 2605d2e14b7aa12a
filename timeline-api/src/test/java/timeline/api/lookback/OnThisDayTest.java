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
class OnThisDayTest {

    private final Client owner;
    private final Client stranger;
    private final String life;

    @Autowired
    OnThisDayTest(People people) {
        owner = people.named("지은");
        stranger = people.named("낯선");
        life = owner.newTimeline();
    }

    private String record(String entry) {
        return owner.post(life + "/entries", entry).created().json().path("id").asString();
    }

    private List<String> on(String date) {
        return owner.get(life + "/on-this-day?date=" + date).items().stream()
                .map(item -> item.path("on").asString() + " "
                        + item.path("yearsAgo").asInt() + " "
                        + item.path("what").asString() + " "
                        + item.at("/entry/title").asString())
                .toList();
    }

    @Test
    void tellsOfTheVeryDayFirstAndThenOfTheMonthAndNeverOfAYear() {
        record("{\"kind\": \"reflection\", \"when\": \"2021-03\", \"title\": \"삼월의 생각\"}");
        record("{\"kind\": \"reflection\", \"when\": \"2020-03-17\", \"title\": \"그날의 생각\"}");
        record("{\"kind\": \"condition-diagnosed\", \"when\": \"2022-03-17\", \"title\": \"진단\", \"details\":"
                + " {\"condition\": \"백혈병\"}}");
        record("{\"kind\": \"medical-test\", \"when\": \"[2022-03-10..2022-03-17]\", \"title\": \"골수검사\","
                + " \"details\": {\"test\": \"골수검사\"}}");
        record("{\"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"그해의 생각\"}");
        record("{\"kind\": \"reflection\", \"when\": \"2022-21\", \"title\": \"봄의 생각\"}");
        record("{\"kind\": \"reflection\", \"when\": \"2022-03-18\", \"title\": \"다음 날\"}");
        record("{\"kind\": \"reflection\", \"when\": \"2023-03-17\", \"title\": \"같은 해\"}");

        assertThat(on("2023-03-17"))
                .containsExactly(
                        "day 1 happened 진단",
                        "day 3 happened 그날의 생각",
                        "month 1 happened 골수검사",
                        "month 2 happened 삼월의 생각");
    }

    @Test
    void tellsWhenSomethingThatLastedBeganAndEnded() {
        record("{\"kind\": \"hospital-stay\", \"when\": \"2022-03-10~/2022-12-24\", \"title\": \"입원\"}");
        record("{\"kind\": \"habit\", \"when\": \"2019-03-10/..\", \"title\": \"운동\", \"details\": {\"habit\":"
                + " \"운동\"}}");

        assertThat(on("2023-03-10")).containsExactly("day 1 began 입원", "day 4 began 운동");
        assertThat(on("2024-12-24")).containsExactly("day 2 ended 입원");
        assertThat(on("2024-06-01")).isEmpty();
    }

    @Test
    void remembersALeapDayOnTheLastDayOfFebruary() {
        record("{\"kind\": \"reflection\", \"when\": \"2020-02-29\", \"title\": \"윤일\"}");

        assertThat(on("2021-02-28")).containsExactly("day 1 happened 윤일");
        assertThat(on("2024-02-29")).containsExactly("day 4 happened 윤일");
        assertThat(on("2024-02-28")).isEmpty();
    }

    @Test
    void tellsHowOldTheSubjectWas() {
        owner.put(life + "/subjects/child", "{\"label\": \"둘째\", \"birthDate\": \"2021-10-05\"}")
                .created();
        record("{\"kind\": \"birth\", \"when\": \"2019-05\", \"subject\": \"first\", \"title\": \"첫째 탄생\"}");
        record("{\"kind\": \"child-milestone\", \"when\": \"2022-03-17\", \"subject\": \"child\", \"title\": \"뒤집기\","
                + " \"details\": {\"milestone\": \"뒤집기\"}}");
        record("{\"kind\": \"child-milestone\", \"when\": \"2020-03-17\", \"subject\": \"first\", \"title\": \"걸음마\","
                + " \"details\": {\"milestone\": \"걸음마\"}}");
        record("{\"kind\": \"reflection\", \"when\": \"2018-03-17\", \"title\": \"나의 생각\"}");

        assertThat(owner.get(life + "/on-this-day?date=2023-03-17").items())
                .extracting(item -> item.at("/entry/age/text/en").asString("none"))
                .containsExactly("5 months old", "9–10 months old", "none");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"subject": "child"}                               | 다른 일
        {"storyline": "aml"}                               | 다른 일
        {"period": "2022-03"}                              | 다른 일
        {"period": "2022/.."}                              | 다른 일
        {"subject": "child", "period": "2023"}             | 진단, 다른 일
        {"subject": "child", "storyline": "aml"}           | 다른 일
        {"subject": "me"}                                  | 진단
        """)
    void isSilentAboutWhatIsMutedAndTheRecordIsNot(String mute, String told) {
        record("{\"kind\": \"condition-diagnosed\", \"when\": \"2022-03-17\", \"title\": \"진단\", \"subject\":"
                + " \"child\", \"storyline\": \"aml\", \"details\": {\"condition\": \"백혈병\"}}");
        record("{\"kind\": \"reflection\", \"when\": \"2021-03-17\", \"title\": \"다른 일\"}");

        Reply set = owner.put(life + "/mutes", "{\"items\": [" + mute + "]}").created();

        assertThat(titles("2023-03-17")).containsExactly(told.split(", "));
        assertThat(owner.get(life + "/entries").items()).hasSize(2);
        assertThat(owner.get(life + "/years/2022").json().at("/totals/entries").asInt())
                .isEqualTo(1);
        owner.put(life + "/mutes", "{\"items\": []}", "If-Match", set.etag()).ok();
        assertThat(titles("2023-03-17")).containsExactly("진단", "다른 일");
    }

    private List<String> titles(String date) {
        return owner.get(life + "/on-this-day?date=" + date).items().stream()
                .map(item -> item.at("/entry/title").asString())
                .toList();
    }

    @Test
    void showsACircleWhatItMaySeeWhateverItsOwnerMutes() {
        record("{\"kind\": \"condition-diagnosed\", \"when\": \"2022-03-17\", \"title\": \"진단\", \"subject\":"
                + " \"child\", \"details\": {\"condition\": \"백혈병\"}}");
        record("{\"kind\": \"child-milestone\", \"when\": \"2021-03-17\", \"title\": \"걸음마\", \"subject\": \"child\","
                + " \"details\": {\"milestone\": \"걸음마\"}}");
        owner.put(life + "/mutes", "{\"items\": [{\"subject\": \"child\"}]}").created();

        assertThat(titles("2023-03-17")).isEmpty();
        assertThat(titles("2023-03-17&as=family")).containsExactly("걸음마");
        assertThat(titles("2023-03-17&as=work")).isEmpty();
        assertThat(owner.get(life + "/firsts?as=family").items()).hasSize(1);
        assertThat(owner.get(life + "/mutes?as=family").refusedAt()).containsExactly("/as");
    }

    @Test
    void isAboutTodayWhereTheTimelineIsLived() {
        record("{\"kind\": \"reflection\", \"when\": \"2021-01-15\", \"title\": \"한국은 열닷새\"}");
        record("{\"kind\": \"reflection\", \"when\": \"2021-01-14\", \"title\": \"UTC는 열나흘\"}");

        JsonNode today = owner.get(life + "/on-this-day").ok().json();

        assertThat(today.path("items")
                        .valueStream()
                        .filter(item -> item.path("on").asString().equals("day"))
                        .map(item -> item.at("/entry/title").asString()))
                .containsExactly("한국은 열닷새");
        assertThat(today.path("next").isNull()).isTrue();
    }

    @Test
    void tellsWhatWasKnownOnADay() {
        record("{\"kind\": \"reflection\", \"when\": \"2022-03-17\", \"knownSince\": \"2022-06-01\", \"title\": \"늦게"
                + " 안 일\"}");

        assertThat(owner.get(life + "/on-this-day?date=2023-03-17&knownOn=2022-05-31")
                        .items())
                .isEmpty();
        assertThat(owner.get(life + "/on-this-day?date=2023-03-17&knownOn=2022-06-01")
                        .items())
                .hasSize(1);
        assertThat(owner.get(life + "/on-this-day?date=2023-03-17&asOf=2000-01-01T00:00:00Z")
                        .items())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"date=March", "date=2022-02-30", "date=%2B12022-01-01", "day=2022-03-17", "asOf=now"})
    void refusesWhatItCannotRead(String query) {
        assertThat(owner.get(life + "/on-this-day?" + query).refusedAt())
                .containsExactly("/" + query.substring(0, query.indexOf('=')));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/on-this-day", "/mutes", "/firsts", "/streaks", "/overlaps?storyline=aml", "/years/2022/beside"
            })
    void isNotThereForAStranger(String path) {
        owner.put(life + "/mutes", "{\"items\": [{\"subject\": \"child\"}]}").created();

        stranger.get(life + path).refused(404, "not-found");
    }
}
