package timeline.api.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
class YearsTest {

    private final Client owner;
    private final String life;

    @Autowired
    YearsTest(People people) {
        owner = people.named("지은");
        life = owner.newTimeline();
    }

    @Test
    void showsTheFortyNineEntriesOfARealYear() throws IOException {
        importYear2022();

        JsonNode year = owner.get(life + "/years/2022").ok().json();

        assertThat(year.propertyNames())
                .containsExactlyInAnyOrder(
                        "timeline", "year", "asOf", "knownOn", "as", "lanes", "storylines", "totals");
        assertThat(life).endsWith(year.path("timeline").asString());
        assertThat(year.path("year").asInt()).isEqualTo(2022);
        assertThat(Stream.of("asOf", "knownOn", "as"))
                .allSatisfy(name -> assertThat(year.path(name).isNull()).isTrue());
        assertThat(items(year)).hasSize(49);
        assertThat(year.path("lanes")
                        .valueStream()
                        .map(lane -> lane.path("lane").asString()))
                .containsExactly("career", "family", "health", "living");
        JsonNode totals = year.path("totals");
        assertThat(totals.path("entries").asInt()).isEqualTo(49);
        for (String by : List.of("byLane", "byKind", "bySubject")) {
            assertThat(totals.path(by).valueStream().mapToInt(JsonNode::asInt).sum())
                    .as(by)
                    .isEqualTo(49);
        }
        // Counted twice each: two patents, three engineers, five cycles within the course of treatment.
        assertThat(totals.path("happenings").asInt()).isBetween(50, 58);
    }

    @Test
    void tellsOfEachItemWhatThePictureNeeds() {
        record("{\"kind\": \"job-changed\", \"when\": \"2022-01-26\", \"title\": \"이직\", \"details\": {\"to\": {}}}");

        JsonNode item = items(owner.get(life + "/years/2022").ok().json()).getFirst();

        assertThat(item.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "kind",
                        "title",
                        "when",
                        "start",
                        "end",
                        "startCertain",
                        "endCertain",
                        "wholeYear",
                        "ongoing",
                        "endUnknown",
                        "continuesBefore",
                        "continuesAfter",
                        "count",
                        "subject",
                        "storyline");
        assertThat(item.path("subject").asString()).isEqualTo("me");
        assertThat(item.path("storyline").isNull()).isTrue();
        assertThat(item.path("count").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2022-01-26               | 2022-01-26 | 2022-01-26 | startCertain endCertain
        2022-03                  | 2022-03-01 | 2022-03-31 | startCertain endCertain
        2022-03~                 | 2022-03-01 | 2022-03-31 |
        2022                     | 2022-01-01 | 2022-12-31 | startCertain endCertain wholeYear
        2021-11/2022-02          | 2022-01-01 | 2022-02-28 | startCertain endCertain continuesBefore
        2022-11/2023-02          | 2022-11-01 | 2022-12-31 | startCertain endCertain continuesAfter
        2022-06-15/..            | 2022-06-15 | 2022-12-31 | startCertain endCertain ongoing continuesAfter
        2021/..                  | 2022-01-01 | 2022-12-31 | startCertain endCertain wholeYear ongoing continuesBefore continuesAfter
        [2022-03-10..2022-03-17] | 2022-03-10 | 2022-03-17 |
        ../2022-03-17            | 2022-01-01 | 2022-03-17 | endCertain continuesBefore
        """)
    void clipsAnItemToTheYear(String when, String start, String end, String marks) {
        record("{\"kind\": \"reflection\", \"when\": \"" + when + "\", \"title\": \"가\"}");

        JsonNode item = items(owner.get(life + "/years/2022").ok().json()).getFirst();

        assertThat(item.path("when").asString()).isEqualTo(when);
        assertThat(item.path("start").asString()).isEqualTo(start);
        assertThat(item.path("end").asString()).isEqualTo(end);
        assertThat(Stream.of(
                                "startCertain",
                                "endCertain",
                                "wholeYear",
                                "ongoing",
                                "endUnknown",
                                "continuesBefore",
                                "continuesAfter")
                        .filter(mark -> item.path(mark).booleanValue()))
                .containsExactlyInAnyOrder(marks == null ? new String[0] : marks.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-03,       3", "2022-03-17, 3", "2022-03-30/2022-03-31, 3", "[2022-03-10..2022-03-17], 3", "2022-03~, 3",
        "2022,          0", "2022-03/2022-04, 0", "2022-21, 0", "2022-03-17/.., 0", "[2022-03-31..2022-04-01], 0",
    })
    void countsInAMonthWhatIsCertainToLieInIt(String when, int month) {
        record("{\"kind\": \"reflection\", \"when\": \"" + when + "\", \"title\": \"가\"}");

        List<Integer> months = owner.get(life + "/years/2022")
                .ok()
                .json()
                .at("/totals/byMonth")
                .valueStream()
                .map(JsonNode::asInt)
                .toList();

        assertThat(months).hasSize(12);
        assertThat(months.stream().mapToInt(Integer::intValue).sum()).isEqualTo(month == 0 ? 0 : 1);
        assertThat(month == 0 || months.get(month - 1) == 1).isTrue();
    }

    @Test
    void countsPartsOfAWholeOnce() {
        String course = id(record("""
            {"kind": "treatment", "when": "2022", "title": "항암", "count": 5, "details": {"type": "chemotherapy"}}\
            """));
        assertThat(happenings()).isEqualTo(5);
        for (int i = 1; i <= 2; i++) {
            record("""
                {"kind": "treatment", "when": "2022-0%d", "title": "차수", "partOf": "%s",
                 "details": {"type": "chemotherapy"}}\
                """.formatted(i, course));
        }
        assertThat(happenings()).isEqualTo(5);
        record("""
            {"kind": "treatment", "when": "2022-03", "title": "차수", "partOf": "%s", "count": 7,
             "details": {"type": "chemotherapy"}}\
            """.formatted(course));
        assertThat(happenings()).isEqualTo(9);
        record("{\"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"가\", \"partOf\": \"" + course + "\"}");
        assertThat(happenings()).isEqualTo(10);
        assertThat(owner.get(life + "/years/2022").json().at("/totals/entries").asInt())
                .isEqualTo(5);
    }

    @Test
    void keepsTheOrderThatIsTold() {
        String late = id(record("{\"kind\": \"reflection\", \"when\": \"2022-05\", \"title\": \"오월\"}"));
        record("{\"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"그 뒤\", \"after\": [\"" + late + "\"]}");
        record("{\"kind\": \"reflection\", \"when\": \"2022-03\", \"title\": \"삼월\"}");
        record("{\"kind\": \"reflection\", \"when\": \"2022-03-01\", \"title\": \"하루\"}");

        assertThat(titles(life + "/years/2022")).containsExactly("하루", "삼월", "오월", "그 뒤");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Diagnosis, Health",
        "ko, 진단, 건강",
        "'', 진단, 건강",
        "'de, en;q=0.5', Diagnosis, Health",
        "'en-US,ko;q=0.8', Diagnosis, Health"
    })
    void speaksTheReadersLanguage(String asked, String title, String lane) {
        record("""
            {"kind": "condition-diagnosed", "when": "2022-03-17", "title": {"ko": "진단", "en": "Diagnosis"},
             "details": {"condition": "a"}}\
            """);

        Reply read = asked.isEmpty()
                ? owner.get(life + "/years/2022")
                : owner.get(life + "/years/2022", "Accept-Language", asked);

        assertThat(read.ok().json().at("/lanes/0/items/0/title").asString()).isEqualTo(title);
        assertThat(read.json().at("/lanes/0/label").asString()).isEqualTo(lane);
    }

    @Test
    void fallsBackToTheOtherLanguage() {
        record("{\"kind\": \"reflection\", \"when\": \"2022\", \"title\": {\"ko\": \"생각\"}}");

        assertThat(owner.get(life + "/years/2022", "Accept-Language", "en")
                        .json()
                        .at("/lanes/0/items/0/title")
                        .asString())
                .isEqualTo("생각");
    }

    @Test
    void narrowsToALaneOrASubject() throws IOException {
        importYear2022();

        JsonNode health = owner.get(life + "/years/2022?lane=health").ok().json();
        JsonNode child =
                owner.get(life + "/years/2022?subject=second-child").ok().json();

        assertThat(health.path("lanes").size()).isEqualTo(1);
        assertThat(health.at("/totals/byLane").propertyNames()).containsExactly("health");
        assertThat(items(child))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.path("subject").asString()).isEqualTo("second-child"));
        assertThat(owner.get(life + "/years/2022?lane=work").refusedAt()).containsExactly("/lane");
        assertThat(owner.get(life + "/years/2022?as=strangers").refusedAt()).containsExactly("/as");
    }

    @Test
    void listsTheYearsThatHaveEntries() throws IOException {
        importYear2022();

        JsonNode years = owner.get(life + "/years").ok().json();

        assertThat(years.isArray()).isTrue();
        JsonNode year = years.valueStream()
                .filter(one -> one.path("year").asInt() == 2022)
                .findFirst()
                .orElseThrow();
        assertThat(year.path("entries").asInt()).isEqualTo(49);
        assertThat(year.path("lanes").valueStream().mapToInt(JsonNode::asInt).sum())
                .isEqualTo(49);
        assertThat(year.path("retrospective").asString()).isEqualTo("draft");
        assertThat(years.valueStream().map(one -> one.path("year").asInt()))
                .contains(2019, 2020, 2021, 2022, 2023)
                .isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1984", "2030", "0001", "9999"})
    void answersAnEmptyYear(String year) {
        JsonNode empty = owner.get(life + "/years/" + year).ok().json();

        assertThat(empty.path("year").asInt()).isEqualTo(Integer.parseInt(year));
        assertThat(empty.path("lanes").isArray()).isTrue();
        assertThat(items(empty)).isEmpty();
        assertThat(empty.at("/totals/entries").asInt()).isZero();
        assertThat(empty.at("/totals/byMonth").size()).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10000", "22222222222222222222", "-1", "soon", "2022.png"})
    void knowsNoYearBeyondTheCalendar(String year) {
        assertThat(owner.get(life + "/years/" + year).status()).isIn(400, 404);
    }

    @Test
    void drawsTheYear() {
        record("{\"kind\": \"reflection\", \"when\": \"2022-03-17\", \"title\": \"<생각> & \\\"말\\\"\"}");

        Reply byAccept =
                owner.get(life + "/years/2022", "Accept", "image/svg+xml").ok();
        Reply byName = owner.get(life + "/years/2022.svg").ok();

        assertThat(byAccept.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(byName.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(byName.text()).isEqualTo(byAccept.text()).startsWith("<svg").contains("&lt;생각&gt; &amp;");
        assertThat(owner.get(life + "/years/2022.svg", "If-None-Match", byName.etag())
                        .status())
                .isEqualTo(304);
        assertThat(owner.get(life + "/years/1984.svg").ok().text()).startsWith("<svg");
        assertThat(owner.get(life + "/years/2022.svg", "Accept", "image/avif,image/webp,*/*;q=0.8")
                        .ok()
                        .header("Content-Type"))
                .startsWith("image/svg+xml");
        assertThat(owner.get(life + "/years/2022", "Accept", "*/*").ok().header("Content-Type"))
                .startsWith("application/json");
    }

    private int happenings() {
        return owner.get(life + "/years/2022")
                .ok()
                .json()
                .at("/totals/happenings")
                .asInt();
    }

    private List<String> titles(String year) {
        return items(owner.get(year).ok().json()).stream()
                .map(item -> item.path("title").asString())
                .toList();
    }

    private static List<JsonNode> items(JsonNode year) {
        return year.path("lanes")
                .valueStream()
                .flatMap(lane -> lane.path("items").valueStream())
                .toList();
    }

    private static String id(Reply recorded) {
        return recorded.json().path("id").asString();
    }

    private Reply record(String entry) {
        return owner.post(life + "/entries", entry).created();
    }

    private void importYear2022() throws IOException {
        try (InputStream demo =
                Objects.requireNonNull(YearsTest.class.getResourceAsStream("/timeline/demo/life-2022.json"))) {
            Reply accepted = owner.send(
                    "POST",
                    life + "/imports",
                    BodyPublishers.ofByteArray(demo.readAllBytes()),
                    "Content-Type",
                    "application/vnd.timeline+json");
            owner.get(accepted.header("Location"), "Accept", "text/event-stream")
                    .ok();
            owner.get(accepted.header("Location")).ok();
        }
    }
}
