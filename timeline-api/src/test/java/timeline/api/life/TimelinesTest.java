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

@ApiTest
class TimelinesTest {

    private final People people;
    private final Client owner;

    @Autowired
    TimelinesTest(People people) {
        this.people = people;
        owner = people.named("지은");
    }

    @Test
    void beginsWithOneThatIsNamedAfterTheUser() {
        Client newcomer = people.named("새사람");
        owner.newTimeline(); // answered once the views have read as far, and so the newcomer's too
        Reply all = newcomer.get("/api/v1/timelines");

        assertThat(all.json().path("next").isNull()).isTrue();
        assertThat(all.items()).hasSize(1);
        JsonNode first = all.items().getFirst();
        assertThat(first.propertyNames()).containsExactlyInAnyOrder("id", "name", "zone", "locale", "role");
        assertThat(first.path("name").asString()).isEqualTo("새사람");
        assertThat(first.path("zone").asString()).isEqualTo("Asia/Seoul");
        assertThat(first.path("locale").asString()).isEqualTo("ko");
        assertThat(first.path("role").asString()).isEqualTo("owner");
    }

    @Test
    void startsAnotherThatIsThereAtOnce() {
        Client someone = people.named("새벽");
        Reply started = someone.post(
                        "/api/v1/timelines", "{\"name\": \"일\", \"zone\": \"Europe/Berlin\", \"locale\": \"en\"}")
                .created();

        JsonNode timeline = started.json();
        assertThat(timeline.path("name").asString()).isEqualTo("일");
        assertThat(timeline.path("role").asString()).isEqualTo("owner");
        assertThat(started.header("Location"))
                .isEqualTo("/api/v1/timelines/" + timeline.path("id").asString());
        assertThat(started.header("ETag")).isNotBlank();
        assertThat(started.header("Timeline-Position")).matches("\\d+");
        assertThat(someone.get(started.header("Location"), "Timeline-Position", "0")
                        .ok()
                        .json())
                .isEqualTo(timeline);
        assertThat(someone.get("/api/v1/timelines?limit=500", "Timeline-Position", "0")
                        .items())
                .contains(timeline);
        someone.post(
                        started.header("Location") + "/entries",
                        "{\"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"a\"}")
                .created();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                 | /name /zone /locale
            {"name": "", "zone": "Asia/Seoul", "locale": "ko"}                 | /name
            {"name": 7, "zone": "Asia/Seoul", "locale": "ko"}                  | /name
            {"name": "a\\u0000", "zone": "Asia/Seoul", "locale": "ko"}         | /name
            {"name": null, "zone": null, "locale": null}                       | /name /zone /locale
            {"name": "일", "zone": "Asia/Atlantis", "locale": "ko"}            | /zone
            {"name": "일", "zone": 9, "locale": "ko"}                          | /zone
            {"name": "일", "zone": "Asia/Seoul", "locale": "한국어"}           | /locale
            {"name": "일", "zone": "Asia/Seoul", "locale": 1}                  | /locale
            {"name": "일", "zone": "Asia/Seoul", "locale": "ko", "a/b": 1}     | /a~1b
            []                                                                 | ``
            """)
    void saysWhatIsWrongWithANewOne(String body, String pointers) {
        assertThat(owner.post("/api/v1/timelines", body).refusedAt()).containsExactlyInAnyOrder(pointers.split(" "));
    }
}
