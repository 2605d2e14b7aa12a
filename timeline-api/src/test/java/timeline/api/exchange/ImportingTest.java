package timeline.api.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.api.ApiTest;
import timeline.api.Client;
import timeline.api.People;
import timeline.api.Reply;
import timeline.text.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ApiTest
class ImportingTest {

    private static final String TYPE = "application/vnd.timeline+json";
    private static final int LIMIT = 64 << 20;

    private final Client owner;
    private final String life;

    @Autowired
    ImportingTest(People people) {
        owner = people.named("지은");
        life = owner.newTimeline();
    }

    @Test
    void takesARealYearWhole() throws IOException {
        Reply accepted = send(year2022().toString());
        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.header("Location")).startsWith(life + "/imports/");

        JsonNode done = finished(accepted);

        assertProgress(done, 53, 53, 0);
        List<JsonNode> read = owner.get(life + "/entries?limit=500").items();
        assertThat(read).hasSize(53);
        assertThat(owner.get(life + "/years/2022").json().at("/totals/entries").asInt())
                .isEqualTo(49);
        assertThat(read.stream()
                        .map(entry -> entry.path("when").asString())
                        .filter(when -> when.matches("\\d{4}-\\d\\d-\\d\\d(/\\.\\.)?")))
                .containsExactlyInAnyOrder("2022-01-26/..", "2022-03-10", "2022-03-17");
        Map<String, JsonNode> byId =
                read.stream().collect(Collectors.toMap(entry -> entry.path("id").asString(), entry -> entry));
        for (JsonNode said : year2022().path("entries")) {
            JsonNode entry = Objects.requireNonNull(byId.get(said.path("id").asString()), said.toString());
            said.properties()
                    .forEach(member -> assertThat(entry.path(member.getKey()).toString())
                            .as(said.toString())
                            .isEqualTo(member.getValue().toString()));
        }
    }

    @Test
    void takesWhatIsSaidBesideTheEntries() throws IOException {
        ObjectNode year = year2022();
        finished(send(year.toString()));

        for (JsonNode subject : year.path("subjects")) {
            String key = subject.path("key").asString();
            assertThat(owner.get(life + "/subjects/" + key).ok().json()).isEqualTo(subject);
        }
        for (JsonNode storyline : year.path("storylines")) {
            JsonNode read = owner.get(
                            life + "/storylines/" + storyline.path("key").asString())
                    .ok()
                    .json();
            storyline
                    .properties()
                    .forEach(member -> assertThat(read.path(member.getKey())).isEqualTo(member.getValue()));
        }
        assertThat(owner.get(life + "/privacy-rules").ok().json().path("items")).isEqualTo(year.path("privacyRules"));
        JsonNode retrospective = year.at("/retrospectives/0");
        JsonNode read = owner.get(life + "/years/2022/retrospective").ok().json();
        for (String column : List.of("keep", "improve", "try")) {
            assertThat(texts(read.path(column))).as(column).isEqualTo(texts(retrospective.path(column)));
        }
    }

    @Test
    void recordsNothingTheSecondTime() throws IOException {
        finished(send(year2022().toString()));
        List<String> tags = etags();

        assertProgress(finished(send(year2022().toString())), 53, 0, 53);

        assertThat(etags()).isEqualTo(tags);
        owner.patch(life + "/entries/" + year2022().at("/entries/0/id").asString(), "*", "{\"title\": \"나\"}")
                .ok();
        owner.delete(life + "/entries/" + year2022().at("/entries/1/id").asString(), "If-Match", "*")
                .ok();
        assertProgress(finished(send(year2022().toString())), 53, 0, 53);
    }

    @Test
    void knowsEntriesWithoutIdsAgain() {
        String twins = document("{\"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"가\"}"
                + ", {\"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"가\"}"
                + ", {\"kind\": \"measurement\", \"when\": \"2022\", \"title\": \"열\", \"details\":"
                + " {\"what\": \"체온\", \"quantity\": {\"value\": 37.50}}}");

        assertProgress(finished(send(twins)), 3, 3, 0);
        assertProgress(finished(send(twins)), 3, 0, 3);
    }

    @Test
    void takesTheOthersWhenOneEntryIsBad() throws IOException {
        ObjectNode year = year2022();
        ((ObjectNode) year.at("/entries/7")).put("when", "2022-13");

        JsonNode done = finished(send(year.toString()));

        assertThat(done.path("state").asString()).isEqualTo("done");
        assertThat(done.path("recorded").asInt()).isEqualTo(52);
        assertThat(refusedAt(done)).containsExactly("/entries/7/when");
        assertThat(done.at("/refused/0/detail").asString()).contains("13");
        assertThat(owner.get(life + "/entries?limit=500").items()).hasSize(52);
    }

    @Test
    void namesEachBadEntryOnce() {
        JsonNode done = finished(send(document("""
                {"kind": "reflection", "when": "2022", "title": "가"},
                {"kind": "no-such-kind", "when": "March", "title": ""},
                7,
                {"id": "none", "kind": "reflection", "when": "2022", "title": "가"},
                {"id": "0b7a3c1e-1111-4a4a-8a8a-000000000001", "kind": "reflection", "when": "2022", "title": "가"},
                {"id": "0b7a3c1e-1111-4a4a-8a8a-000000000001", "kind": "reflection", "when": "2022", "title": "나"},
                {"kind": "reflection", "when": "2022", "title": "a\\u0000"},
                {"kind": "x-big", "lane": "living", "when": "2022", "title": "가", "details": {"n": 1e3}}""")));

        assertThat(refusedAt(done))
                .containsExactly("/entries/1", "/entries/2", "/entries/3/id", "/entries/5", "/entries/6/title");
        assertThat(done.path("total").asInt()).isEqualTo(8);
        assertThat(done.path("recorded").asInt()).isEqualTo(3);
        assertThat(done.path("known").asInt()).isZero();
    }

    @Test
    void namesABadSubjectAndTakesTheRest() {
        JsonNode done = finished(send("""
                {"format": "timeline", "formatVersion": 1,
                 "subjects": [{"key": "a", "label": ""}, {"key": "a b", "label": "가"}, {"label": "가"},
                              {"key": "b", "label": "나"}],
                 "storylines": [{"key": "s", "title": "가", "colour": "red"}],
                 "privacyRules": [{"deny": "work"}],
                 "retrospectives": [{"year": "soon"}],
                 "entries": [{"kind": "reflection", "when": "2022", "title": "가"}]}"""));

        assertThat(refusedAt(done))
                .contains(
                        "/subjects/0/label",
                        "/subjects/1/key",
                        "/subjects/2",
                        "/storylines/0/colour",
                        "/privacyRules/0/deny",
                        "/retrospectives/0/year");
        assertThat(done.path("state").asString()).isEqualTo("done");
        assertThat(done.path("recorded").asInt()).isEqualTo(1);
        assertThat(owner.get(life + "/subjects").items()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                             | /format /formatVersion
            {"format": "ics", "formatVersion": 1}                          | /format
            {"format": "timeline", "formatVersion": 2}                     | /formatVersion
            {"format": "timeline", "formatVersion": "1"}                   | /formatVersion
            {"format": "timeline", "formatVersion": 1, "entries": {}}      | /entries
            {"format": "timeline", "formatVersion": 1, "entires": []}      | /entires
            []                                                             | ``
            7                                                              | ``
            """)
    void refusesWhatIsNoDocumentOfOurs(String document, String pointers) {
        assertThat(send(document).refusedAt()).containsExactlyInAnyOrder(pointers.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "nonsense", "{\"format\": \"timeline\", \"format\": \"timeline\"}", "{} {}"})
    void refusesWhatIsNoJson(String document) {
        send(document).refused(400, "malformed-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "nonsense", "text/calendar"})
    void refusesADocumentOfAnotherType(String type) {
        owner.send("POST", life + "/imports", BodyPublishers.ofString("{}"), "Content-Type", type)
                .refused(415, "unsupported-media-type");
    }

    @Test
    void refusesADocumentWithoutAType() {
        owner.send("POST", life + "/imports", BodyPublishers.ofString("{}")).refused(415, "unsupported-media-type");
    }

    @Test
    void takesADocumentOfJustTheLimit() {
        assertProgress(finished(sendBytes(sized(LIMIT))), 1, 1, 0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusesADocumentOverTheLimit(boolean saysSo) {
        byte[] document = sized(LIMIT + 1);

        Reply refused =
                saysSo ? sendBytes(document) : owner.postChunked(life + "/imports", document, "Content-Type", TYPE);

        assertThat(refused.refused(413, "too-large").path("detail").asString()).contains("64 MiB");
    }

    @Test
    void startsOnceUnderOneKey() {
        String document = document("{\"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"가\"}");
        String key = "import into " + life;

        Reply first = owner.send(
                "POST",
                life + "/imports",
                BodyPublishers.ofString(document),
                "Content-Type",
                TYPE,
                "Idempotency-Key",
                key);
        Reply again = owner.send(
                "POST",
                life + "/imports",
                BodyPublishers.ofString(document),
                "Content-Type",
                TYPE,
                "Idempotency-Key",
                key);

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertProgress(finished(first), 1, 1, 0);
    }

    @Test
    void takesManyEntriesInOrder() {
        String many = many(0, 1_000);

        assertProgress(finished(send(document(many))), 1_000, 1_000, 0);

        assertThat(owner.get(life + "/entries?limit=500").items().stream()
                        .map(entry -> entry.path("title").asString()))
                .containsExactlyElementsOf(
                        IntStream.range(0, 500).mapToObj(Integer::toString).toList());
    }

    /** Some parts of a long document are there, others are not: each is told as it is. */
    @Test
    void takesWhatIsNewOfALongDocument() {
        finished(send(document(many(1_200, 1_900))));

        assertProgress(finished(send(document(many(0, 3_100)))), 3_100, 2_400, 700);

        assertProgress(finished(send(document(many(0, 3_100)))), 3_100, 0, 3_100);
    }

    @Test
    void streamsHowFarItIsUntilItIsOver() throws IOException {
        Reply accepted = send(year2022().toString());

        Reply stream = owner.get(accepted.header("Location"), "Accept", "text/event-stream");

        assertThat(stream.ok().header("Content-Type")).startsWith("text/event-stream");
        List<JsonNode> events = Arrays.stream(stream.text().split("\n"))
                .filter(line -> line.startsWith("data:"))
                .map(line -> StrictJson.MAPPER.readTree(line.substring("data:".length())))
                .toList();
        assertProgress(events.getLast(), 53, 53, 0);
        assertThat(events.subList(0, events.size() - 1))
                .allSatisfy(event -> assertThat(event.path("state").asString()).isEqualTo("running"));
        assertProgress(owner.get(accepted.header("Location")).ok().json(), 53, 53, 0);
    }

    @Test
    void findsNoImportThatNobodyStarted() {
        String none = life + "/imports/" + new UUID(0x4000, 0x8000_0000_0000_0000L);

        owner.get(none).refused(404, "not-found");
        owner.get(none, "Accept", "text/event-stream").refused(404, "not-found");
        owner.get(life + "/imports/none").refused(404, "not-found");
    }

    private static String many(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "{\"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"" + i + "\"}")
                .collect(Collectors.joining(","));
    }

    private static List<String> texts(JsonNode items) {
        return items.valueStream().map(item -> item.path("text").asString()).toList();
    }

    private List<String> etags() {
        return owner.get(life + "/entries?limit=500").items().stream()
                .map(entry -> entry.path("id").asString() + entry.path("version"))
                .toList();
    }

    private static List<String> refusedAt(JsonNode progress) {
        return progress.path("refused")
                .valueStream()
                .peek(refused -> assertThat(refused.path("detail").asString("")).isNotBlank())
                .map(refused -> refused.path("pointer").asString())
                .toList();
    }

    private static void assertProgress(JsonNode progress, int total, int recorded, int known) {
        assertThat(progress.path("state").asString()).as(progress.toString()).isEqualTo("done");
        assertThat(progress.path("total").asInt()).isEqualTo(total);
        assertThat(progress.path("recorded").asInt()).isEqualTo(recorded);
        assertThat(progress.path("known").asInt()).isEqualTo(known);
        assertThat(progress.path("refused").toString()).isEqualTo("[]");
    }

    /** Reads to the end of its stream, which ends when it is over. */
    private JsonNode finished(Reply accepted) {
        assertThat(accepted.status()).as(accepted::toString).isEqualTo(202);
        owner.get(accepted.header("Location"), "Accept", "text/event-stream").ok();
        return owner.get(accepted.header("Location")).ok().json();
    }

    private Reply send(String document) {
        return sendBytes(document.getBytes(StandardCharsets.UTF_8));
    }

    private Reply sendBytes(byte[] document) {
        return owner.send("POST", life + "/imports", BodyPublishers.ofByteArray(document), "Content-Type", TYPE);
    }

    private static String document(String entries) {
        return "{\"format\": \"timeline\", \"formatVersion\": 1, \"entries\": [" + entries + "]}";
    }

    /** A document of exactly so many bytes, most of them spaces. */
    private static byte[] sized(int bytes) {
        byte[] document = new byte[bytes];
        Arrays.fill(document, (byte) ' ');
        byte[] said = document("{\"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"a\"}")
                .getBytes(StandardCharsets.UTF_8);
        System.arraycopy(said, 0, document, bytes - said.length, said.length);
        return document;
    }

    private static ObjectNode year2022() throws IOException {
        try (InputStream demo =
                Objects.requireNonNull(ImportingTest.class.getResourceAsStream("/timeline/demo/life-2022.json"))) {
            return (ObjectNode) StrictJson.read(demo);
        }
    }
}
