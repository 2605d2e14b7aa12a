package timeline.api.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import timeline.api.ApiTest;
import timeline.api.Client;
import timeline.api.People;
import timeline.api.Reply;
import tools.jackson.databind.JsonNode;

/** Archives that are damaged, or made to do harm, are refused with what is wrong, and leave nothing. */
@ApiTest
class HostileArchivesTest {

    private static final String EVENTS = "events.jsonl";

    private final Client owner;
    private final JdbcClient jdbc;
    private String life = "";
    private String there = "";
    private ZipFile archive = new ZipFile(Map.of());

    @Autowired
    HostileArchivesTest(People people, JdbcClient jdbc) {
        owner = people.named("의심하는이");
        this.jdbc = jdbc;
    }

    @BeforeEach
    void lives() {
        life = owner.newTimeline();
        for (int i = 1; i <= 3; i++) {
            owner.post(
                            life + "/entries",
                            "{\"kind\": \"travel\", \"when\": \"2022-0%d\", \"title\": \"여행\"}".formatted(i))
                    .created();
        }
        owner.patch(
                        life + "/entries/"
                                + owner.get(life + "/entries")
                                        .items()
                                        .getFirst()
                                        .path("id")
                                        .asString(),
                        "*",
                        "{\"title\": \"긴 여행\"}")
                .ok();
        archive = ZipFile.of(owner.get(life + "/export").ok().response().body());
        there = owner.newTimeline();
    }

    @AfterEach
    void leaveNothing() {
        String id = there.substring(there.lastIndexOf('/') + 1);
        for (String table : List.of("log_event", "log_staged", "exchange_import")) {
            assertThat(jdbc.sql("select count(*) from " + table + " where timeline = ?")
                            .param(UUID.fromString(id))
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isEqualTo(table.equals("log_event") ? 1 : 0);
        }
    }

    @Test
    void isNoZip() {
        refused("{}".getBytes(StandardCharsets.UTF_8), "", "no zip archive");
        refused(new byte[0], "", "no zip archive");
    }

    @Test
    void unfoldsWithoutEnd() throws IOException {
        refused(zip(Map.of("life.json", new byte[80 << 20])), "", "200 times its size");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../life.json",
                "/etc/passwd.md",
                "a/../b.md",
                "a\\b.md",
                "a/b/c.md",
                "C:x.md",
                "life.json/",
                "run.sh",
                "LIFE.JSON",
                "가.md",
                ""
            })
    void hasAFileThatDoesNotBelongThere(String name) {
        refused(archive.with(name, "x").bytes(), "", "does not belong into an archive");
    }

    @Test
    void hasAFileTwice() {
        byte[] twice = archive.with("life.jsox", "{}").bytes();
        replace(twice, "life.jsox", "life.json");

        refused(twice, "/life.json", "two files of the name");
    }

    @Test
    void hasALineWithoutEnd() {
        StringBuilder line = new StringBuilder();
        for (int i = 0; line.length() <= 16 << 20; i++) {
            line.append(UUID.nameUUIDFromBytes(new byte[] {(byte) i, (byte) (i >> 8), (byte) (i >> 16)}));
        }
        refused(archive.with(EVENTS, line.toString()).bytes(), "/events.jsonl/1", "longer than");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        timeline.travel-dreamt.v1      | no event "travel-dreamt" of revision 1
        timeline.entry-recorded.v2     | no event "entry-recorded" of revision 2
        timeline.entry-recorded.v0     | no event "entry-recorded" of revision 0
        java.lang.Runtime              | no CloudEvent
        timeline.entry-ended.v1        | says more than an event of its type can
        timeline.timeline-erased.v1    | says more than
        """)
    void hasAnEventThatIsNotKnown(String type, String why) {
        refused(lines(lines -> lines.replace("timeline.entry-recorded.v1", type)), "/events.jsonl/2", why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "when":"2022-01"                | "when":"the other day"  | 2 | cannot be read
        "when":"2022-01"                | "where":"Busan"         | 2 | cannot be read
        "kind":"travel"                 | "kind":{}               | 2 | cannot be read
        "time":"2                       | "time":"+20000          | 1 | has a time that is none
        "zone":"Asia/Seoul"             | "zone":"Asia/../Seoul"  | 1 | cannot be read
        "specversion":"1.0"             | "specversion":"2.0"     | 1 | no CloudEvent
        "by":"                          | "by":null,"was":"       | 1 | says more
        "여행"                           | "\\u0000"               | 2 | has a character that cannot be kept
        {"specversion"                  | {"more":1,"specversion" | 1 | no CloudEvent
        {"specversion"                  | [{"specversion"         | 1 | no JSON
        """)
    void hasAnEventThatCannotBe(String was, String is, int line, String why) {
        refused(lines(lines -> lines.replace(was, is)), "/events.jsonl/" + line, why);
    }

    @Test
    void speaksOfAnotherTimeline() {
        String other = UUID.randomUUID().toString();
        String own = life.substring(life.lastIndexOf('/') + 1);
        String entry =
                owner.get(life + "/entries").items().getFirst().path("id").asString();
        String elsewhere = "stands in the stream of something else";

        refused(
                lines(lines -> lines.replace("\"subject\":\"life\"", "\"subject\":\"../" + other + "/life\"")),
                "/events.jsonl/1",
                elsewhere);
        refused(lines(lines -> lines.replace("\"subject\":\"" + entry, "\"subject\":\"" + other)), null, elsewhere);
        refused(
                lines(lines -> lines.replace("\"subject\":\"" + entry, "\"subject\":\"" + other + "/" + entry)),
                null,
                elsewhere);
        refused(
                lines(lines -> lines.replaceFirst("(?s)(.*)\"timeline\":\"" + own, "$1\"timeline\":\"" + other)),
                null,
                "another timeline");
        refused(
                lines(lines -> lines + line(other, "entry-retracted.v1", entry, 99, "{}")),
                null,
                "of the form|lacks|another");
        refused(
                lines(lines -> lines + line(own, "erased.v1", "../../x", 99, "{\"timeline\":\"" + own + "\"}")),
                null,
                elsewhere);
    }

    @Test
    void tellsAHistoryThatCannotBe() {
        refused(lines(lines -> without(lines, 1)), null, "cannot follow");
        refused(lines(lines -> lines.lines().toList().getFirst() + "\n" + lines), "/events.jsonl/2", "starts it twice");
        refused(lines(lines -> without(lines, 0)), "/events.jsonl", "how the timeline started");
        List<String> all = new ArrayList<>(archive.text(EVENTS).lines().toList());
        String corrected = all.removeLast();
        all.add(1, corrected);
        refused(lines(lines -> String.join("\n", all) + "\n"), "/events.jsonl/2", "cannot follow");
        refused(
                lines(lines -> lines + lines.lines().toList().getLast() + "\n"),
                "/events.jsonl",
                "same id or position");
    }

    @Test
    void isBySomebodyElseInBetween() {
        refused(
                lines(lines -> lines.replaceFirst("(?s)(.*)\"by\":\"[0-9a-f]{8}", "$1\"by\":\"00000000")),
                null,
                "by another person");
    }

    @Test
    void wasChangedAfterwards() {
        refused(
                archive.with(EVENTS, archive.text(EVENTS).replace("긴 여행", "짧은 여행"))
                        .bytes(),
                "/events.jsonl",
                "its checksum is another");
        refused(archive.with("life.json", "{}").bytes(), "/life.json", "its checksum is another");
        refused(archive.with("more.md", "x").bytes(), "/manifest.json/files", "does not know of more.md");
        String manifest = archive.text("manifest.json");
        refused(
                archive.with("manifest.json", manifest.replace("\"events\" : 5", "\"events\" : 6"))
                        .bytes(),
                "/manifest.json/counts",
                "was changed");
        refused(
                archive.with("manifest.json", manifest.replace("\"formatVersion\" : 1", "\"formatVersion\" : 2"))
                        .bytes(),
                "/manifest.json/formatVersion",
                "known here is timeline-archive 1");
        refused(archive.with("manifest.json", manifest.substring(1)).bytes(), "/manifest.json", "cannot be read");
        Map<String, byte[]> less = new LinkedHashMap<>(archive.files());
        less.remove("life.json");
        refused(new ZipFile(less).bytes(), "/life.json", "it is missing");
    }

    @Test
    void endsEarly() {
        byte[] whole = archive.bytes();
        for (int end : List.of(10, 200, whole.length / 2, whole.length - 700, whole.length - 30, whole.length - 22)) {
            refused(Arrays.copyOf(whole, end), null, "not whole|ends early|no zip");
        }
    }

    @Test
    void comesWhereSomethingIs() {
        Reply accepted = send(life, archive.bytes());

        assertThat(accepted.refused(409, "conflict").path("detail").asString()).contains("empty timeline alone");
        assertThat(owner.get(life + "/entries").items()).hasSize(3);
    }

    private void refused(byte[] bytes, @Nullable String at, String why) {
        JsonNode problem = send(there, bytes).refused(400, "invalid-request");
        assertThat(problem.path("detail").asString()).containsPattern(why);
        if (at != null) {
            assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo(at);
        }
    }

    private Reply send(String to, byte[] bytes) {
        return owner.send(
                "POST", to + "/imports", BodyPublishers.ofByteArray(bytes), "Content-Type", "application/zip");
    }

    private byte[] lines(UnaryOperator<String> change) {
        String lines = archive.text(EVENTS);
        String changed = change.apply(lines);
        assertThat(changed).isNotEqualTo(lines);
        return archive.with(EVENTS, changed).bytes();
    }

    private static String line(String timeline, String type, String subject, int position, String data) {
        return """
            {"specversion":"1.0","id":"%s","source":"/timelines/%s","type":"timeline.%s","subject":"%s",\
            "time":"2022-03-17T00:00:00Z","datacontenttype":"application/json","position":"%d","cursor":"","data":%s}
            """.formatted(new UUID(5, position), timeline, type, subject, position, data);
    }

    private static String without(String lines, int line) {
        List<String> all = new ArrayList<>(lines.lines().toList());
        all.remove(line);
        return String.join("\n", all) + "\n";
    }

    private static void replace(byte[] bytes, String was, String is) {
        for (int i = 0; i + was.length() <= bytes.length; i++) {
            if (new String(bytes, i, was.length(), StandardCharsets.ISO_8859_1).equals(was)) {
                System.arraycopy(is.getBytes(StandardCharsets.US_ASCII), 0, bytes, i, is.length());
            }
        }
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
