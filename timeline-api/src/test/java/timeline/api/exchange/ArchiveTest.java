package timeline.api.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.api.ApiTest;
import timeline.api.Client;
import timeline.api.People;
import timeline.api.Reply;
import timeline.text.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A life that is exported, and imported where nothing was, is the same life. */
@ApiTest
class ArchiveTest {

    private final People people;
    private final Client owner;
    private final Client other;

    @Autowired
    ArchiveTest(People people) {
        this.people = people;
        owner = people.named("떠나는이");
        other = people.named("맞는이");
    }

    @Test
    void readsTheSameWhereItWasImported() {
        String life = LivedLife.of(owner);
        LivedLife.forgets(owner, life);

        String there = imported(life);

        Readings.Shown shown = Readings.Shown.of(owner, life);
        Map<String, String> before = Readings.of(owner, life, shown);
        Map<String, String> after = Readings.of(other, there, shown);
        assertThat(before).hasSizeGreaterThan(700);
        before.forEach((path, said) -> assertThat(known(String.valueOf(after.get(path)), there, other))
                .as(path)
                .isEqualTo(known(said, life, owner)));
        List<JsonNode> events = LivedLife.events(owner, life);
        List<JsonNode> taken = LivedLife.events(other, there);
        assertThat(taken).hasSize(events.size() + 1);
        assertThat(told(taken.subList(2, taken.size()), there, other))
                .isEqualTo(told(events.subList(1, events.size()), life, owner));
    }

    @Test
    void keepsForgottenWhatWasErased() {
        String life = owner.newTimeline();
        LivedLife.forgets(owner, life);

        ZipFile archive = ZipFile.of(owner.get(life + "/export").ok().response().body());

        assertThat(archive.text("events.jsonl")).doesNotContain("이웃").contains("timeline.erased.v1");
        assertThat(archive.text("life.json")).doesNotContain("이웃").contains("같은 달의 다른 여행", "\"title\" : \"여행\"");
        assertThat(archive.files())
                .containsOnlyKeys("events.jsonl", "life.json", "retrospectives/2022.md", "manifest.json");
    }

    @Test
    void goesOnWhereItWasImported() {
        String life = LivedLife.of(owner);
        String there = imported(life);

        String entry = there + "/entries/"
                + other.get(there + "/entries").items().getFirst().path("id").asString();
        String etag = other.get(entry).etag();
        other.patch(entry, etag, "{\"title\": \"고친 말\", \"reason\": \"여기서\"}").ok();
        other.put(
                        there + "/storylines/garden",
                        "{\"title\": \"밭\"}",
                        "If-Match",
                        other.get(there + "/storylines/garden").etag())
                .ok();
        other.post(there + "/years/2022/retrospective/publish", "{}").ok();
        assertThat(other.get(entry).json().path("title").asString()).isEqualTo("고친 말");
        assertThat(other.get(entry + "/history").text()).contains("고친 말", "여기서");

        String again = imported(other, there, other);
        assertThat(other.get(again + "/entries?limit=500").text())
                .isEqualTo(other.get(there + "/entries?limit=500").text());
    }

    /** However much is recorded meanwhile, an archive is a beginning of the history, in all of its parts. */
    @Test
    void isCutAtOnePlaceWhileRecordingGoesOn() throws Exception {
        String life = owner.newTimeline();
        List<ZipFile> archives = new ArrayList<>();
        try (ExecutorService others = Executors.newFixedThreadPool(2)) {
            Future<?> first = others.submit(() -> records(life, 40));
            Future<?> second = others.submit(() -> records(life, 40));
            while (!first.isDone() || !second.isDone()) {
                archives.add(
                        ZipFile.of(owner.get(life + "/export").ok().response().body()));
            }
            first.get();
            second.get();
        }

        List<String> all = ids(LivedLife.events(owner, life));
        assertThat(all).hasSize(121);
        assertThat(archives).hasSizeGreaterThan(3).allSatisfy(archive -> {
            List<JsonNode> events = archive.text("events.jsonl")
                    .lines()
                    .map(line -> StrictJson.read(line.getBytes(UTF_8)))
                    .toList();
            assertThat(ids(events)).isEqualTo(all.subList(0, events.size()));
            List<String> notes = events.stream()
                    .filter(event -> event.path("type").asString().equals("timeline.entry-corrected.v1"))
                    .map(event -> event.path("subject").asString())
                    .toList();
            JsonNode document = StrictJson.read(archive.text("life.json").getBytes(UTF_8));
            assertThat(document.path("entries").size() + notes.size()).isEqualTo(events.size() - 1);
            document.path("entries")
                    .forEach(entry -> assertThat(entry.has("note"))
                            .isEqualTo(notes.contains(entry.path("id").asString())));
        });
        imports(archives.get(archives.size() / 2).bytes(), other);
    }

    /** Each entry is recorded, and every second one corrected. */
    private void records(String life, int entries) {
        for (int i = 0; i < entries; i++) {
            String entry = owner.post(
                            life + "/entries", "{\"kind\": \"travel\", \"when\": \"2022\", \"title\": \"여행\"}")
                    .created()
                    .header("Location");
            if (i % 2 == 0) {
                owner.patch(entry, "*", "{\"note\": \"멀리\"}").ok();
            }
        }
    }

    private static List<String> ids(List<JsonNode> events) {
        return events.stream().map(event -> event.path("id").asString()).toList();
    }

    @Test
    void isItsOwnersAloneAndNoted() {
        String life = owner.newTimeline();
        owner.put(life + "/circles", "{\"items\": [{\"key\": \"family\", \"members\": [\"맞는이\"]}]}")
                .created();

        other.get(life + "/export").refused(404, "not-found");
        people.nobody().get(life + "/export").refused(401, "unauthorized");
        Reply exported = owner.get(life + "/export").ok();

        assertThat(exported.header("Content-Disposition")).contains("attachment", "2023-01-15.zip");
        assertThat(owner.get(life + "/audit").items().getFirst().path("what").asString())
                .isEqualTo("exported");
        assertThat(ZipFile.of(exported.response().body()).text("manifest.json")).contains("떠나는이", "\"events\" : 2");
    }

    @Test
    void letsNobodyInWhoWasInACircle() {
        String life = owner.newTimeline();
        owner.put(life + "/circles", "{\"items\": [{\"key\": \"doctors\", \"members\": [\"맞는이\"]}]}")
                .created();

        String there = imported(owner, life, owner);

        assertThat(owner.get(there + "/circles").ok().text()).contains("{\"key\":\"doctors\",\"members\":[]}");
        other.get(there).refused(404, "not-found");
        other.get(life).ok();
    }

    @Test
    void isKnownAgainByTheKeyOfTheRequest() {
        String life = owner.newTimeline();
        owner.post(life + "/entries", "{\"kind\": \"travel\", \"when\": \"2022\", \"title\": \"여행\"}")
                .created();
        byte[] archive = owner.get(life + "/export").ok().response().body();
        String there = owner.newTimeline();

        Reply first = send(owner, there, archive, "Idempotency-Key", "archive-1");
        Reply again = send(owner, there, archive, "Idempotency-Key", "archive-1");

        assertThat(first.status()).isEqualTo(202);
        assertThat(again.text()).isEqualTo(first.text());
        send(owner, there, archive).refused(409, "conflict");
        send(owner, there, ZipFile.of(archive).with("more.md", "x").bytes(), "Idempotency-Key", "archive-1")
                .refused(422, "idempotency-key-reused");
    }

    /** The document that people read is one that can be imported too. */
    @Test
    void holdsTheDocumentOfTheLife() {
        String life = LivedLife.of(owner);
        ZipFile archive = ZipFile.of(owner.get(life + "/export").ok().response().body());
        String there = owner.newTimeline();

        Reply accepted = owner.send(
                "POST",
                there + "/imports",
                BodyPublishers.ofByteArray(archive.files().get("life.json")),
                "Content-Type",
                "application/vnd.timeline+json");
        Awaitility.await()
                .until(() -> !owner.get(accepted.header("Location")).text().contains("running"));

        assertThat(owner.get(accepted.header("Location")).json().path("refused"))
                .isEmpty();
        for (String same : List.of("/subjects", "/privacy-rules", "/circles")) {
            assertThat(owner.get(there + same).json())
                    .as(same)
                    .isEqualTo(owner.get(life + same).json());
        }
        assertThat(said(there)).isEqualTo(said(life));
        assertThat(archive.text("retrospectives/2022.md"))
                .isEqualTo(owner.get(life + "/years/2022/retrospective", "Accept", "text/markdown")
                        .text());
        assertThat(owner.get(there + "/years/2023/retrospective")
                        .json()
                        .path("keep")
                        .findValuesAsString("text"))
                .isEqualTo(owner.get(life + "/years/2023/retrospective")
                        .json()
                        .path("keep")
                        .findValuesAsString("text"));
    }

    private List<JsonNode> said(String life) {
        return owner.get(life + "/entries?limit=500").items().stream()
                .map(entry -> ((ObjectNode) entry).remove(List.of("version", "recordedAt")))
                .map(JsonNode.class::cast)
                .toList();
    }

    private static Reply send(Client who, String there, byte[] archive, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/zip";
        return who.send("POST", there + "/imports", BodyPublishers.ofByteArray(archive), all);
    }

    private static String known(String said, String life, Client who) {
        String account = who.get(life + "/entries?limit=1")
                .items()
                .getFirst()
                .path("recordedBy")
                .asString();
        return said.replace(life.substring(life.lastIndexOf('/') + 1), "TIMELINE")
                .replace(account, "OWNER")
                .replaceAll("떠나는이|맞는이", "NAME")
                .replaceAll("\"(position|firstIndex)\":\\d+", "\"$1\":N");
    }

    private static List<String> told(List<JsonNode> events, String life, Client who) {
        return events.stream()
                .map(event -> known(
                        event.path("id") + " " + event.path("type") + " " + event.path("subject") + " "
                                + event.path("time") + " " + event.path("data"),
                        life,
                        who))
                .toList();
    }

    private String imported(String life) {
        return imported(owner, life, other);
    }

    private static String imported(Client from, String life, Client to) {
        return imports(from.get(life + "/export").ok().response().body(), to);
    }

    private static String imports(byte[] archive, Client to) {
        String there = to.post("/api/v1/timelines", "{\"name\": \"New\", \"zone\": \"UTC\", \"locale\": \"en\"}")
                .created()
                .header("Location");
        Reply accepted = send(to, there, archive);
        assertThat(accepted.status()).as(accepted::toString).isEqualTo(202);
        JsonNode progress = to.get(accepted.header("Location")).ok().json();
        assertThat(progress.path("state").asString()).isEqualTo("done");
        assertThat(progress.path("recorded").asInt())
                .isEqualTo(progress.path("total").asInt());
        return there;
    }
}
