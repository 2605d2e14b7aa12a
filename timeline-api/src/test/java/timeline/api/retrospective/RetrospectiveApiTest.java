package timeline.api.retrospective;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import timeline.CoreTestApplication;
import timeline.demo.LifeFixture;
import timeline.store.FreshDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = CoreTestApplication.class,
        properties = {
            "timeline.owner.username=owner",
            "timeline.owner.password=a crow that talks too much",
            "spring.session.jdbc.initialize-schema=never"
        })
@AutoConfigureMockMvc
@FreshDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetrospectiveApiTest {

    private static final String PHONE = "6de731e3-07b6-5868-8e32-2530e821e3a7";
    private static final String EARLY = "8cf1384c-0e60-5bcc-b1c5-0959cdcc957c";
    private static final String FOOD = "a16fab66-fff2-58f0-b26d-427fd6f47919";

    @Autowired
    MockMvcTester http;

    @Autowired
    JsonMapper json;

    private String token = "";
    private String position = "1";

    @BeforeAll
    void signIn() {
        String basic =
                Base64.getEncoder().encodeToString("owner:a crow that talks too much".getBytes(StandardCharsets.UTF_8));
        MvcTestResult made = http.post()
                .uri("/api/v1/tokens")
                .header("Authorization", "Basic " + basic)
                .contentType("application/json")
                .content("{\"name\": \"test\"}")
                .exchange();
        token = body(made).path("token").asString();
    }

    @Test
    void readsTheYear2022WithThreeWaitingForATry() {
        JsonNode book = body(get(life(2022) + "/years/2022/retrospective"));
        assertThat(book.path("keep")).hasSize(4);
        assertThat(book.path("try")).isEmpty();
        assertThat(book.path("improve"))
                .hasSize(3)
                .allMatch(item -> item.path("waiting").asBoolean());
        assertThat(book.at("/keep/0/because/1/because")).hasSize(2);
        assertThat(book.at("/facts/hires").asInt()).isEqualTo(4);
        assertThat(book.at("/facts/totals/entries").asInt()).isEqualTo(49);
        assertThat(book.path("state").asString()).isEqualTo("draft");
        assertThat(book.path("edition").asInt()).isZero();
        assertThat(book.path("followUp")).isEmpty();
    }

    @Test
    void followsTheYear2022UpInTheYear2023() {
        JsonNode book = body(get(life(2022, 2023) + "/years/2023/retrospective"));
        assertThat(book.path("followUp")).hasSize(7);
        assertThat(book.at("/followUp/4/from").asInt()).isEqualTo(2022);
        assertThat(book.at("/followUp/4/item/id").asString()).isEqualTo(PHONE);
        assertThat(book.at("/followUp/4/outcome").asString()).isEqualTo("improved");
        assertThat(book.at("/keep/0/carriedFrom").asString()).isEqualTo(EARLY);
        assertThat(book.at("/facts/comparedWith/byKind/hire-made/difference").asInt())
                .isEqualTo(-2);
    }

    @ParameterizedTest
    @CsvSource({
        "*/*, application/json",
        "application/json, application/json",
        "text/markdown, text/markdown",
        "'text/markdown, */*;q=0.1', text/markdown"
    })
    void answersWhatTheReaderAsksFor(String accept, String type) {
        MvcTestResult read = send(HttpMethod.GET, empty() + "/years/2022/retrospective", "Accept", accept, "", "");
        assertThat(read).hasStatusOk();
        assertThat(read.getResponse().getContentType()).startsWith(type);
    }

    @Test
    void setsChaptersOverThoseThatWereRead() {
        String year = empty() + "/years/2020/retrospective";
        String sections = "{\"sections\": [{\"heading\": \"Work\", \"markdown\": \"A *new* job\"}]}";
        MvcTestResult first = patch(year, "", sections);
        assertThat(first).hasStatusOk();
        String tag = Objects.requireNonNull(first.getResponse().getHeader("ETag"));
        assertThat(patch(year, "", sections)).hasStatus(428);
        assertThat(patch(year, tag, "{\"sections\": null}")).hasStatusOk();
        assertThat(patch(year, tag, sections)).hasStatus(412);
        assertThat(body(get(year)).path("sections")).isEmpty();
        assertThat(patch(year, "*", "{\"state\": \"published\"}")).hasStatus(400);
    }

    @Test
    void setsWholeColumns() {
        String year = empty() + "/years/2020/retrospective";
        String keep =
                "{\"keep\": [{\"text\": \"walk\", \"because\": [{\"text\": \"it is quiet\"}]}, {\"text\": \"read\"}]}";
        JsonNode book = body(patch(year, "", keep));
        assertThat(book.path("keep")).hasSize(2);
        assertThat(book.at("/keep/0/because/0/text").asString()).isEqualTo("it is quiet");
        String second = book.at("/keep/1/id").asString();
        JsonNode after = body(patch(year, "*", "{\"keep\": [{\"id\": \"" + second + "\", \"text\": \"read\"}]}"));
        assertThat(after.path("keep")).hasSize(1);
        assertThat(after.at("/keep/0/version").asInt()).isEqualTo(2);
    }

    @Test
    void addsChangesMovesAndRemovesItems() {
        String year = empty() + "/years/2021/retrospective";
        MvcTestResult added = post(year + "/items", "{\"column\": \"keep\", \"text\": \"walk\"}");
        assertThat(added).hasStatus(201);
        String walk = Objects.requireNonNull(added.getResponse().getHeader("Location"));
        String tag = Objects.requireNonNull(added.getResponse().getHeader("ETag"));
        assertThat(post(year + "/items", "{\"column\": \"try\", \"text\": \"read\"}"))
                .hasStatus(201);

        assertThat(patch(walk, "", "{\"text\": \"run\"}")).hasStatus(428);
        MvcTestResult changed = patch(walk, tag, "{\"text\": \"run\", \"because\": [{\"text\": \"health\"}]}");
        assertThat(body(changed).path("text").asString()).isEqualTo("run");
        assertThat(patch(walk, tag, "{\"text\": \"swim\"}")).hasStatus(412);

        String read = body(get(year)).at("/try/0/id").asString();
        assertThat(post(walk + "/move", "{\"column\": \"try\", \"before\": \"" + read + "\"}"))
                .hasStatusOk();
        assertThat(texts(get(year), "try")).containsExactly("run", "read");

        String whole = Objects.requireNonNull(get(year).getResponse().getHeader("ETag"));
        assertThat(send(HttpMethod.DELETE, walk, "If-Match", whole, "", "")).hasStatusOk();
        assertThat(texts(get(year), "try")).containsExactly("read");
        assertThat(get(walk)).hasStatus(404);
    }

    @Test
    void addsAnItemOnceForOneKey() {
        String items = empty() + "/years/2021/retrospective/items";
        String item = "{\"column\": \"keep\", \"text\": \"walk\"}";
        MvcTestResult first = send(HttpMethod.POST, items, "Idempotency-Key", "k-" + items, "application/json", item);
        MvcTestResult again = send(HttpMethod.POST, items, "Idempotency-Key", "k-" + items, "application/json", item);
        assertThat(again).hasStatus(201);
        assertThat(body(again)).isEqualTo(body(first));
        assertThat(texts(get(items.replace("/items", "")), "keep")).containsExactly("walk");
    }

    @Test
    void namesEveryProblemOfAnItem() {
        MvcTestResult refused =
                post(empty() + "/years/2021/retrospective/items", "{\"column\": \"stop\", \"text\": \"\", \"txt\": 1}");
        assertThat(refused).hasStatus(400);
        assertThat(body(refused).path("errors").valueStream())
                .map(error -> error.path("pointer").asString())
                .containsExactlyInAnyOrder("/column", "/text", "/txt");
    }

    @Test
    void carriesAnItemOnIntoTheLaterYear() {
        String timeline = life(2022);
        String outcome = timeline + "/years/2023/retrospective/items/" + FOOD + "/outcome";
        MvcTestResult said = post(outcome, "{\"outcome\": \"continued\", \"note\": \"still\"}");
        assertThat(said).hasStatusOk();
        JsonNode book = body(get(timeline + "/years/2023/retrospective"));
        assertThat(book.at("/improve/0/carriedFrom").asString()).isEqualTo(FOOD);
        assertThat(book.at("/improve/0/id").asString())
                .isEqualTo(body(said).path("carriedAs").asString());
        assertThat(book.at("/followUp/5/outcome").asString()).isEqualTo("continued");
        assertThat(book.at("/followUp/5/note").asString()).isEqualTo("still");
        assertThat(body(get(timeline + "/years/2022/retrospective"))
                        .at("/improve/1/outcome")
                        .asString())
                .isEqualTo("continued");
    }

    @Test
    void saysAnOutcomeInTheYearAfterWhereThePathNamesTheItemsOwn() {
        String timeline = life(2022);
        String outcome = timeline + "/years/2022/retrospective/items/" + PHONE + "/outcome";
        assertThat(post(outcome, "{\"outcome\": \"improved\"}")).hasStatusOk();
        assertThat(body(get(timeline + "/years/2023/retrospective"))
                        .at("/followUp/4/outcome")
                        .asString())
                .isEqualTo("improved");
        assertThat(post(outcome, "{\"outcome\": \"well\"}")).hasStatus(400);
        assertThat(post(outcome.replace(PHONE, timeline.substring(timeline.length() - 36)), "{\"outcome\": \"kept\"}"))
                .hasStatus(404);
    }

    @Test
    void readsAnEditionTheSameForEver() throws UnsupportedEncodingException {
        String timeline = life(2022);
        String year = timeline + "/years/2022/retrospective";
        MvcTestResult published = post(year + "/publish", "");
        assertThat(published).hasStatus(201);
        String edition = Objects.requireNonNull(published.getResponse().getHeader("Location"));
        byte[] document = get(edition).getResponse().getContentAsByteArray();
        assertThat(document).isEqualTo(published.getResponse().getContentAsByteArray());
        String markdown = markdown(edition);
        assertThat(post(year + "/publish", "")).hasStatusOk();

        String entry = timeline + "/entries/91e9519a-e54c-5aef-8902-a8ece3c974f1";
        assertThat(send(HttpMethod.DELETE, entry, "If-Match", "*", "", "")).hasStatusOk();
        assertThat(get(edition).getResponse().getContentAsByteArray()).isEqualTo(document);
        assertThat(markdown(edition)).isEqualTo(markdown);
        assertThat(body(get(edition + "/difference")).path("changes").valueStream())
                .map(change -> change.path("key").asString())
                .contains("/facts/totals/entries");
        assertThat(post(year + "/publish", "")).hasStatus(201);
        assertThat(body(get(year + "/editions")).path("items")).hasSize(2);
    }

    @Test
    void tellsInTheListOfYearsHowFarEachIs() {
        String timeline = empty();
        for (int year : List.of(2019, 2020)) {
            post(timeline + "/years/" + year + "/retrospective/items", "{\"column\": \"keep\", \"text\": \"walk\"}");
        }
        post(timeline + "/years/2020/retrospective/publish", "");
        post(timeline + "/entries", "{\"kind\": \"travel\", \"when\": \"2021\", \"title\": \"Jeju\"}");
        assertThat(body(get(timeline + "/years")).valueStream())
                .map(year ->
                        year.path("year").asInt() + " " + year.path("entries").asInt() + " "
                                + year.path("retrospective").asString())
                .containsExactly("2019 0 draft", "2020 0 published", "2021 1 none");
    }

    @Test
    void refusesToPublishNothing() {
        assertThat(post(empty() + "/years/2019/retrospective/publish", "")).hasStatus(409);
    }

    @Test
    void takesItsOwnMarkdownInOnAnotherTimeline() throws UnsupportedEncodingException {
        String markdown = markdown(life(2022) + "/years/2022/retrospective");
        String year = empty() + "/years/2022/retrospective";
        assertThat(send(HttpMethod.PUT, year, "", "", "text/markdown", markdown))
                .hasStatusOk();
        JsonNode copy = body(get(year));
        assertThat(copy.path("keep")).hasSize(4);
        assertThat(copy.at("/keep/2/evidence")).hasSize(3);
        assertThat(copy.at("/keep/0/audience/0").asString()).isEqualTo("family");
        String withoutFacts = markdown.substring(0, markdown.indexOf("<!-- timeline:facts"));
        assertThat(markdown(year)).startsWith(withoutFacts);
        assertThat(send(HttpMethod.PUT, year, "If-Match", "*", "text/markdown", "words"))
                .hasStatus(400);
    }

    @Test
    void tagsWhatItAnswersByTheFactsToo() {
        String timeline = life(2022);
        String year = timeline + "/years/2022/retrospective";
        String tag = Objects.requireNonNull(get(year).getResponse().getHeader("ETag"));
        assertThat(send(HttpMethod.GET, year, "If-None-Match", tag, "", "")).hasStatus(304);
        String entry = timeline + "/entries/91e9519a-e54c-5aef-8902-a8ece3c974f1";
        assertThat(send(HttpMethod.DELETE, entry, "If-Match", "*", "", "")).hasStatusOk();
        assertThat(send(HttpMethod.GET, year, "If-None-Match", tag, "", "")).hasStatusOk();
        assertThat(patch(year, tag, "{\"sections\": []}")).hasStatusOk();
    }

    private String empty() {
        JsonNode made = body(post("/api/v1/timelines", """
                {"name": "another", "zone": "Asia/Seoul", "locale": "ko"}
                """));
        return "/api/v1/timelines/" + made.path("id").asString();
    }

    /** A timeline with the life of these years. */
    private String life(int... years) {
        String timeline = empty();
        for (int year : years) {
            String document = LifeFixture.document(year).toString();
            MvcTestResult started =
                    send(HttpMethod.POST, timeline + "/imports", "", "", "application/vnd.timeline+json", document);
            String progress = Objects.requireNonNull(started.getResponse().getHeader("Location"));
            Awaitility.await()
                    .untilAsserted(
                            () -> assertThat(body(get(progress)).path("state").asString())
                                    .isEqualTo("done"));
        }
        return timeline;
    }

    private List<String> texts(MvcTestResult book, String column) {
        return body(book)
                .path(column)
                .valueStream()
                .map(item -> item.path("text").asString())
                .toList();
    }

    private String markdown(String uri) throws UnsupportedEncodingException {
        MvcTestResult read = send(HttpMethod.GET, uri, "Accept", "text/markdown", "", "");
        assertThat(read).hasStatusOk();
        return read.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String uri) {
        return send(HttpMethod.GET, uri, "", "", "", "");
    }

    private MvcTestResult post(String uri, String body) {
        return send(HttpMethod.POST, uri, "", "", "application/json", body);
    }

    private MvcTestResult patch(String uri, String tag, String body) {
        return send(HttpMethod.PATCH, uri, tag.isEmpty() ? "" : "If-Match", tag, "application/merge-patch+json", body);
    }

    private MvcTestResult send(HttpMethod method, String uri, String header, String value, String type, String body) {
        var request = http.method(method)
                .uri(uri)
                .header("Authorization", "Bearer " + token)
                .header("Timeline-Position", position);
        if (!header.isEmpty()) {
            request = request.header(header, value);
        }
        if (!type.isEmpty()) {
            request = request.contentType(type).content(body.getBytes(StandardCharsets.UTF_8));
        }
        MvcTestResult result = request.exchange();
        String written = result.getResponse().getHeader("Timeline-Position");
        position = written == null ? position : written;
        return result;
    }

    private JsonNode body(MvcTestResult result) {
        return json.readTree(result.getResponse().getContentAsByteArray());
    }
}
