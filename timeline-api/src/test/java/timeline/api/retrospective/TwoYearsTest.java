package timeline.api.retrospective;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.api.ApiTest;
import timeline.api.Client;
import timeline.api.People;
import timeline.api.Reply;
import timeline.demo.LifeFixture;
import timeline.text.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The years 2022 and 2023 of one person, with everything in them visible. */
@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoYearsTest {

    private static final String EARLY = "8cf1384c-0e60-5bcc-b1c5-0959cdcc957c";
    private static final String DISCS = "f447c1ce-9b01-528d-9d77-e9d60476e4d5";
    private static final String SETUP = "91e9519a-e54c-5aef-8902-a8ece3c974f1";
    private static final String DIAGNOSIS = "e2762350-c937-5341-9fd5-0a72fdb904db";

    private final Client owner;
    private String life = "";
    private String of2022 = "";

    @Autowired
    TwoYearsTest(People people) {
        owner = people.named("두해");
    }

    @BeforeAll
    void live() {
        life = owner.newTimeline();
        of2022 = owner.newTimeline();
        imports(life, 2022);
        imports(life, 2023);
        imports(of2022, 2022);
    }

    @Test
    void keepsFourWithTwoLevelsOfReasonsImprovesThreeAndTriesNothingYet() {
        JsonNode book = book(of2022, 2022);
        assertThat(book.path("keep")).hasSize(4);
        assertThat(book.at("/keep/0/because")).hasSize(2);
        assertThat(book.at("/keep/0/because/1/because")).hasSize(2);
        assertThat(book.at("/keep/2/because")).hasSize(8);
        assertThat(book.path("improve"))
                .hasSize(3)
                .allSatisfy(
                        item -> assertThat(item.path("waiting").booleanValue()).isTrue());
        assertThat(book.path("try")).isEmpty();
        assertThat(book.path("sections")
                        .valueStream()
                        .map(section -> section.path("heading").asString()))
                .containsExactly("커리어", "가족");
        assertThat(book.at("/keep/0/audience/0").asString()).isEqualTo("family");
        assertThat(book.at("/keep/1/audience")).isEmpty();
    }

    @Test
    void countsFourHiresTwoPatentsAndFiveCycles() {
        JsonNode facts = book(of2022, 2022).path("facts");
        assertThat(facts.path("hires").asInt()).isEqualTo(4);
        assertThat(facts.at("/happeningsByKind/hire-made").asInt()).isEqualTo(4);
        assertThat(facts.at("/happeningsByKind/patent-registered").asInt()).isEqualTo(2);
        assertThat(entries("kind=treatment")).anySatisfy(entry -> {
            assertThat(entry.at("/details/type").asString()).isEqualTo("chemotherapy");
            assertThat(entry.path("count").asInt()).isEqualTo(5);
        });
    }

    @Test
    void readsTheRelationsOfTheIllnessAsTheyWereSaid() {
        JsonNode refined = owner.get(of2022 + "/entries/cdf4c2aa-3fd6-5722-9991-c9106cb817b1")
                .ok()
                .json();
        assertThat(refined.path("refines").asString()).isEqualTo(DIAGNOSIS);
        assertThat(refined.at("/after/0").asString()).isEqualTo(DIAGNOSIS);
        JsonNode hours = owner.get(of2022 + "/entries/a6e060d7-5c56-503a-93ab-dced2e8b93d7")
                .ok()
                .json();
        assertThat(hours.at("/causedBy/0").asString()).isEqualTo(DIAGNOSIS);
        JsonNode cycles = owner.get(of2022 + "/entries/b101e806-eb84-5ccc-9177-c486cbee3398")
                .ok()
                .json();
        assertThat(cycles.path("partOf").asString()).isEqualTo("17468335-7806-5dd7-9b63-03f51a054cc6");
    }

    @Test
    void keepsARoutineAcrossMidnight() {
        JsonNode blocks = owner.get(of2022 + "/entries/81eaaa03-dbc5-5903-9335-ba35d0198559")
                .ok()
                .json()
                .at("/details/blocks");
        assertThat(blocks.valueStream()
                        .map(block -> block.path("start").asString() + " "
                                + block.path("end").asString()))
                .containsExactly("18:00 21:00", "22:00 05:00", "05:00 08:00");
    }

    @Test
    void opensTheYearWithTheItemsOfTheLastAndWhatBecameOfEach() {
        JsonNode followUp = book(life, 2023).path("followUp");
        assertThat(followUp.valueStream()
                        .map(said -> said.path("from").asInt() + " "
                                + said.path("column").asString() + " "
                                + said.path("outcome").asString()))
                .containsExactly(
                        "2022 keep continued",
                        "2022 keep kept",
                        "2022 keep kept",
                        "2022 keep partly",
                        "2022 improve improved",
                        "2022 improve improved",
                        "2022 improve continued");
        assertThat(followUp.at("/4/note").asString()).isEqualTo("상자가 답이었다.");
        assertThat(book(of2022, 2023).path("followUp"))
                .hasSize(7)
                .allSatisfy(said -> assertThat(said.path("outcome").isNull()).isTrue());
    }

    @Test
    void carriesOnWithItsAncestry() {
        JsonNode book = book(life, 2023);
        assertThat(book.at("/keep/0/carriedFrom").asString()).isEqualTo(EARLY);
        assertThat(book.at("/keep/0/ancestry/0/year").asInt()).isEqualTo(2022);
        assertThat(book.at("/improve/0/ancestry/0/item").asString()).isEqualTo(DISCS);
        assertThat(book(life, 2022).at("/improve/2/outcome").asString()).isEqualTo("continued");

        String carried = book.at("/improve/0/id").asString();
        Reply said = owner.post(
                life + "/years/2024/retrospective/items/" + carried + "/outcome",
                "{\"outcome\": \"continued\", \"note\": \"여전히\"}");
        JsonNode next = book(life, 2024);
        assertThat(next.at("/improve/0/id").asString())
                .isEqualTo(said.ok().json().path("carriedAs").asString());
        assertThat(next.at("/improve/0/ancestry")
                        .valueStream()
                        .map(step -> step.path("year").asInt()))
                .containsExactly(2023, 2022);
        assertThat(next.path("followUp")).hasSize(8);
    }

    @Test
    void answersByTriesWhatWaited() {
        assertThat(book(life, 2022).path("improve"))
                .hasSize(3)
                .allSatisfy(
                        item -> assertThat(item.path("waiting").booleanValue()).isFalse());
        JsonNode book = book(life, 2023);
        assertThat(book.path("improve")
                        .valueStream()
                        .map(item -> item.path("waiting").booleanValue()))
                .containsExactly(false, true);
        assertThat(book.at("/try/0/answers").valueStream().map(JsonNode::asString))
                .contains(book.at("/improve/0/id").asString(), DISCS);
    }

    @Test
    void tellsTheFactsOfTheSecondYearBesideTheFirst() {
        JsonNode facts = book(life, 2023).path("facts");
        assertThat(facts.at("/comparedWith/year").asInt()).isEqualTo(2022);
        assertThat(facts.at("/comparedWith/byKind/hire-made").toString())
                .isEqualTo("{\"before\":4,\"now\":2,\"difference\":-2}");
        assertThat(facts.path("firsts")
                        .valueStream()
                        .map(first -> first.path("kind").asString()))
                .containsExactly(
                        "publication", "condition-remitted", "travel", "talk-given", "award-received", "measurement");
        assertThat(facts.path("newTechnologies").valueStream().map(JsonNode::asString))
                .containsExactly("Rust", "OpenTelemetry", "vLLM", "PyTorch");
        assertThat(facts.path("hires").asInt()).isEqualTo(2);
        assertThat(facts.at("/longest/0/days").asInt()).isEqualTo(303);
    }

    @Test
    void tellsTheFactsAsTheyWereKnownOnADay() {
        JsonNode before = get(of2022, "/years/2022/retrospective?knownOn=2022-03-16");
        JsonNode then = get(of2022, "/years/2022/retrospective?knownOn=2022-03-17");
        assertThat(firsts(before)).doesNotContain("condition-diagnosed");
        assertThat(firsts(then)).contains("condition-diagnosed").doesNotContain("diagnosis-refined");
        assertThat(firsts(book(of2022, 2022))).contains("condition-diagnosed", "diagnosis-refined");
        assertThat(then.path("keep")).hasSize(4);
    }

    @Test
    void keepsTheBytesOfAnEditionAndNamesWhatIsOtherToday() {
        String year = ownCopy() + "/years/2022/retrospective";
        Reply published = owner.post(year + "/publish", "").created();
        String edition = published.header("Location");
        String markdown = owner.get(edition, "Accept", "text/markdown").ok().text();
        String at = owner.get(year + "/editions")
                .items()
                .getFirst()
                .path("publishedAt")
                .asString();
        String timeline = year.substring(0, year.indexOf("/years"));

        String entry = timeline + "/entries/" + SETUP;
        owner.patch(entry, "*", "{\"title\": \"IDC를 세움\", \"when\": \"2021\", \"reason\": \"한 해 앞이었다\"}")
                .ok();
        owner.patch(year + "/items/" + EARLY, "*", "{\"text\": \"조근을 한다.\"}").ok();
        owner.post(year + "/items", "{\"column\": \"try\", \"text\": \"걷는다.\"}").created();

        assertThat(owner.get(edition).ok().text()).isEqualTo(published.text());
        assertThat(owner.get(edition, "Accept", "text/markdown").ok().text()).isEqualTo(markdown);
        JsonNode changes = owner.get(edition + "/difference").ok().json().path("changes");
        assertThat(changes.valueStream()
                        .map(change -> change.path("what").asString() + " "
                                + change.path("how").asString() + " "
                                + change.path("key").asString()))
                .contains(
                        "item changed " + EARLY,
                        "fact changed /facts/totals/entries",
                        "fact changed /facts/totals/byLane/career",
                        "fact changed /facts/comparedWith/byKind/work-delivered/before")
                .anyMatch(change -> change.startsWith("item added "));
        JsonNode then = get(timeline, "/years/2022/retrospective?asOf=" + at);
        assertThat(then.at("/keep/0/text").asString()).isEqualTo("가급적 야근보다는 조근을 한다.");
        assertThat(then.path("try")).isEmpty();
        assertThat(then.at("/facts/totals/entries").asInt()).isEqualTo(49);
        assertThat(owner.get(year).ok().json().path("state").asString()).isEqualTo("draft");
        assertThat(owner.post(year + "/publish", "")
                        .created()
                        .json()
                        .path("edition")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void comesBackFromMarkdownAsItWentOut() {
        String year = owner.newTimeline() + "/years/2022/retrospective";
        String deep = "{\"text\": \"바닥\", \"because\": []}";
        for (int depth = 12; depth > 0; depth--) {
            deep = "{\"text\": \"" + depth + "단\\n두 줄 *별* - 1. <b>\", \"because\": [" + deep + "]}";
        }
        owner.post(
                        year + "/items",
                        "{\"column\": \"improve\", \"text\": \"둘째\", \"evidence\": [\"" + SETUP + "\", \"" + DIAGNOSIS
                                + "\"], \"audience\": [\"work\", \"family\"], \"because\": [" + deep + "]}")
                .created();
        String second = owner.get(year).json().at("/improve/0/id").asString();
        String first = owner.post(year + "/items", "{\"column\": \"improve\", \"text\": \"첫째\"}")
                .created()
                .json()
                .path("id")
                .asString();
        owner.post(year + "/items/" + first + "/move", "{\"column\": \"improve\", \"before\": \"" + second + "\"}")
                .ok();
        owner.post(year + "/items", "{\"column\": \"try\", \"text\": \"해 본다\", \"answers\": [\"" + second + "\"]}")
                .created();
        owner.patch(
                        year,
                        "*",
                        "{\"sections\": [{\"heading\": \"일 & 쉼\", \"markdown\": \"## 속\\n"
                                + "\\n"
                                + "- 하나\\n"
                                + "\\n"
                                + "```\\n"
                                + "## Keep\\n"
                                + "```\","
                                + " \"evidence\":"
                                + " [\"" + SETUP + "\"], \"audience\": [\"family\"]}]}")
                .ok();
        String document = owner.get(year, "Accept", "text/markdown").ok().text();
        JsonNode before = said(owner.get(year).ok().json());

        String copy = owner.newTimeline() + "/years/2022/retrospective";
        putsMarkdown(copy, document, "*");
        assertThat(said(owner.get(copy).ok().json())).isEqualTo(before);
        assertThat(owner.get(copy, "Accept", "text/markdown").ok().text()).isEqualTo(document);

        long version = owner.get(year).json().path("version").asLong();
        putsMarkdown(year, document, "*");
        assertThat(owner.get(year).json().path("version").asLong()).isEqualTo(version);
    }

    private void putsMarkdown(String year, String document, String seen) {
        owner.send("PUT", year, BodyPublishers.ofString(document), "Content-Type", "text/markdown", "If-Match", seen)
                .ok();
    }

    /** What somebody said, without what only counts changes. */
    private static JsonNode said(JsonNode book) {
        ObjectNode said = StrictJson.MAPPER.createObjectNode();
        Stream.of("sections", "keep", "improve", "try")
                .forEach(part -> said.set(part, book.path(part).deepCopy()));
        Stream.of("keep", "improve", "try")
                .flatMap(column -> said.path(column).valueStream())
                .forEach(item -> ((ObjectNode) item).remove("version"));
        return said;
    }

    private static List<String> firsts(JsonNode book) {
        return book.at("/facts/firsts")
                .valueStream()
                .map(first -> first.path("kind").asString())
                .toList();
    }

    private List<JsonNode> entries(String query) {
        return owner.get(of2022 + "/entries?" + query).items();
    }

    private JsonNode book(String timeline, int year) {
        return get(timeline, "/years/" + year + "/retrospective");
    }

    private JsonNode get(String timeline, String path) {
        return owner.get(timeline + path).ok().json();
    }

    private String ownCopy() {
        String timeline = owner.newTimeline();
        imports(timeline, 2022);
        return timeline;
    }

    private void imports(String timeline, int year) {
        Reply started = owner.send(
                "POST",
                timeline + "/imports",
                BodyPublishers.ofString(LifeFixture.document(year).toString()),
                "Content-Type",
                "application/vnd.timeline+json");
        String progress = started.header("Location");
        Awaitility.await()
                .untilAsserted(() -> assertThat(
                                owner.get(progress).ok().json().path("state").asString())
                        .isEqualTo("done"));
        assertThat(owner.get(progress).json().path("refused")).isEmpty();
    }
}
