package timeline.api.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.api.ApiTest;
import timeline.api.Client;
import timeline.api.People;
import timeline.api.Reply;
import timeline.text.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A document whose entries speak of each other. */
@ApiTest
class ImportOrderTest {

    private static final String TYPE = "application/vnd.timeline+json";
    private static final String A = "0b7a3c1e-2222-4a4a-8a8a-00000000000a";
    private static final String B = "0b7a3c1e-2222-4a4a-8a8a-00000000000b";
    private static final String C = "0b7a3c1e-2222-4a4a-8a8a-00000000000c";

    private final Client owner;
    private final String life;

    @Autowired
    ImportOrderTest(People people) {
        owner = people.named("지은");
        life = owner.newTimeline();
    }

    @Test
    void mayNameWhatComesOnlyLaterInIt() {
        JsonNode done =
                importedEntries(entry(A, "재발", "2022", "\"after\": [\"" + B + "\"]"), entry(B, "이식", "2022", ""));

        assertThat(done.path("recorded").asInt()).isEqualTo(2);
        assertThat(done.path("refused").isEmpty()).isTrue();
        assertThat(titles()).containsExactly("이식", "재발");
    }

    @Test
    void refusesTheEntryThatClosesACircleWithItsPlaceAndItsChain() {
        JsonNode done = importedEntries(
                entry(A, "하나", "2022", "\"partOf\": \"" + B + "\""),
                entry(B, "둘", "2022", "\"partOf\": \"" + C + "\""),
                entry(C, "셋", "2022", "\"partOf\": \"" + A + "\""));

        assertThat(done.path("state").asString()).isEqualTo("done");
        assertThat(done.path("recorded").asInt()).isEqualTo(2);
        assertThat(done.path("refused").size()).isEqualTo(1);
        assertThat(done.at("/refused/0/pointer").asString()).isEqualTo("/entries/2/partOf");
        assertThat(done.at("/refused/0/detail").asString())
                .contains("\"셋\" (2022) part of \"하나\" (2022) part of \"둘\" (2022) part of \"셋\" (2022)");
        assertThat(titles()).containsExactly("하나", "둘");
    }

    @Test
    void refusesADateThatContradictsWhatIsRecorded() {
        owner.post(life + "/entries", entry(B, "이식", "2022-08", "")).created();

        JsonNode done = importedEntries(entry(A, "재발", "2022-03", "\"after\": [\"" + B + "\"]"));

        assertThat(done.at("/refused/0/pointer").asString()).isEqualTo("/entries/0/after");
        assertThat(done.at("/refused/0/detail").asString()).contains("\"재발\" (2022-03) after \"이식\" (2022-08)");
        assertThat(done.path("recorded").asInt()).isZero();
    }

    @Test
    void refusesWhatAnEntryThatIsRecordedMakesImpossible() {
        owner.post(life + "/entries", entry(A, "재발", "2022-03", "\"after\": [\"" + B + "\"]"))
                .created();

        JsonNode done = importedEntries(entry(B, "이식", "2022-08", ""));

        assertThat(done.at("/refused/0/pointer").asString()).isEqualTo("/entries/0/when");
        assertThat(done.at("/refused/0/detail").asString()).contains("\"재발\" (2022-03) after \"이식\" (2022-08)");
    }

    @Test
    void keepsTheUndatedRelapseBehindTheTransplantHoweverTheYearIsWrittenDown() throws IOException {
        ObjectNode year;
        try (InputStream demo =
                Objects.requireNonNull(getClass().getResourceAsStream("/timeline/demo/life-2022.json"))) {
            year = (ObjectNode) StrictJson.read(demo);
        }
        List<JsonNode> backwards = year.path("entries").valueStream().toList().reversed();
        year.putArray("entries").addAll(backwards);

        assertThat(imported(year.toString()).path("refused").isEmpty()).isTrue();

        assertThat(told(owner.get(life + "/entries?limit=500").items().stream()))
                .containsExactlyElementsOf(SAID);
        assertThat(told(owner.get(life + "/years/2022")
                        .json()
                        .at("/lanes")
                        .valueStream()
                        .flatMap(lane -> lane.path("items").valueStream())))
                .containsExactlyElementsOf(SAID);
        assertThat(told(owner.get(life + "/storylines/family-illness")
                        .json()
                        .path("entries")
                        .valueStream()))
                .containsExactlyElementsOf(SAID);
    }

    @Test
    void refusesCirclesThatThereAreNotWithTheirPlaces() {
        owner.put(life + "/circles", "{\"items\": [{\"key\": \"doctors\", \"members\": []}]}")
                .created();

        JsonNode done = imported("""
            {"format": "timeline", "formatVersion": 1,
             "privacyRules": [{"deny": ["work"]}, {"lanes": ["health"], "deny": ["work", "wrok"]}],
             "retrospectives": [{"year": 2022, "sections": [{"heading": "집", "audience": ["doctors"]}],
                                 "keep": [{"id": "0b7a3c1e-3333-4a4a-8a8a-00000000000a", "text": "산책",
                                           "audience": ["family", "frends"]}]}],
             "entries": [%s, %s, %s]}
            """.formatted(
                        entry(A, "하나", "2022", "\"audience\": [\"doctors\", \"doctor\"]"),
                        entry(B, "둘", "2022", "\"audience\": [\"doctors\"], \"after\": [\"" + A + "\"]"),
                        entry(C, "셋", "2022", "\"faces\": {\"frends\": {\"title\": \"…\"}}")));

        assertThat(done.path("refused")
                        .valueStream()
                        .map(one -> one.path("pointer").asString()))
                .containsExactly(
                        "/privacyRules/1/deny/1",
                        "/retrospectives/0/keep/0/audience/1",
                        "/entries/0/audience/1",
                        "/entries/2/faces/frends");
        assertThat(done.at("/refused/2/detail").asString())
                .isEqualTo("there is no circle \"doctor\" on this timeline; there are family, work, public, doctors");
        assertThat(done.path("recorded").asInt()).isEqualTo(1);
        assertThat(titles()).containsExactly("둘");
    }

    private static final List<String> SAID = List.of("조혈모세포 이식", "이식 후 재발");

    private static List<String> told(Stream<JsonNode> entries) {
        return entries.map(entry -> entry.path("title"))
                .map(title -> title.isObject() ? title.path("ko").asString() : title.asString())
                .filter(SAID::contains)
                .toList();
    }

    private JsonNode importedEntries(String... entries) {
        return imported(
                "{\"format\": \"timeline\", \"formatVersion\": 1, \"entries\": [" + String.join(", ", entries) + "]}");
    }

    private JsonNode imported(String document) {
        Reply accepted = owner.send("POST", life + "/imports", BodyPublishers.ofString(document), "Content-Type", TYPE);
        assertThat(accepted.status()).as(accepted::toString).isEqualTo(202);
        owner.get(accepted.header("Location"), "Accept", "text/event-stream").ok();
        return owner.get(accepted.header("Location")).ok().json();
    }

    private static String entry(String id, String title, String when, String more) {
        return "{\"id\": \"%s\", \"kind\": \"milestone\", \"when\": \"%s\", \"title\": \"%s\"%s}"
                .formatted(id, when, title, more.isEmpty() ? "" : ", " + more);
    }

    private List<String> titles() {
        return owner.get(life + "/entries").items().stream()
                .map(entry -> entry.path("title").asString())
                .toList();
    }
}
