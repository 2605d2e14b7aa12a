package timeline.web.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/**
 * After an erasure no file of the store, of the logs or of the temporary folder holds the words: read as bytes; nor does a
 * fresh backup.
 */
class ErasedFromFilesTest {

    private static final Path FOLDER = Path.of("target", "test-homes", "erased").toAbsolutePath();

    private static ServiceProcess service;

    @BeforeAll
    static void start() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
        Path temporary = Files.createDirectories(FOLDER.resolve("tmp"));
        service = ServiceProcess.start(
                FOLDER,
                Map.of("TIMELINE_HOME", home().toString()),
                List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.io.tmpdir=" + temporary));
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
        FileSystemUtils.deleteRecursively(FOLDER);
    }

    private static Path home() {
        return FOLDER.resolve("home");
    }

    @Test
    void ofAPersonNothingIsLeftAndAllOfTheOthers() throws Exception {
        Canary canary = new Canary("quetzalvogel", "노란카나리아새");
        String token = service.token();
        String life = service.newTimeline(token);
        sayEverything(life, token, "child", "quetzalvogel 노란카나리아새");
        sayEverything(life, token, "other", "등대");
        String position = last(life, token);
        List<JsonNode> before = about("other", life, token, position);
        administer("analyze", "checkpoint");
        backUp();
        assertThat(canary.in(FOLDER)).as("it would be found").hasSizeGreaterThan(3);

        HttpResponse<String> erased =
                service.send("DELETE", life + "/subjects/child", token, "{\"confirm\": \"quetzalvogel 노란카나리아새\"}");
        assertThat(erased.statusCode()).as(erased.body()).isEqualTo(200);
        awaitSwept();
        backUp();

        assertThat(canary.in(FOLDER)).isEmpty();
        assertThat(about("other", life, token, last(life, token))).hasSize(4).isEqualTo(before);
        assertThat(about("child", life, token, last(life, token))).isEmpty();
        assertThat(service.get(life + "/entries?q=quetzalvogel", token).body()).contains("\"items\":[]");
    }

    @Test
    void ofATimelineNothingIsLeft() throws Exception {
        Canary canary = new Canary("regenpfeifer");
        String token = service.token();
        String life = service.send(
                        "POST",
                        "/api/v1/timelines",
                        token,
                        "{\"name\": \"regenpfeifer\", \"zone\": \"Asia/Seoul\", \"locale\": \"ko\"}",
                        "Idempotency-Key",
                        "the name")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        sayEverything(life, token, "me", "regenpfeifer");
        last(life, token);
        administer("analyze", "checkpoint");
        backUp();
        assertThat(canary.in(FOLDER)).as("it would be found").hasSizeGreaterThan(3);

        assertThat(service.send("DELETE", life, token, "{\"confirm\": \"regenpfeifer\"}")
                        .statusCode())
                .isEqualTo(200);
        awaitSwept();
        backUp();

        assertThat(canary.in(FOLDER)).isEmpty();
        assertThat(service.get(life, token).statusCode()).isEqualTo(404);
    }

    /** Wherever words may be said: a description, entries, their corrections, a document, what is published and searched. */
    private static void sayEverything(String life, String token, String subject, String words) {
        send(201, "PUT", life + "/subjects/" + subject, token, "{\"label\": \"%s\"}".formatted(words));
        String entry = """
            {"kind": "x-own", "lane": "health", "when": "2022-03-17/..", "subject": "%s", "title": {"ko": "%2$s"},
             "note": "%2$s", "tags": ["%2$s"], "faces": {"work": {"title": "%2$s"}}, "details": {"%2$s": "%2$s"}}
            """.formatted(subject, words);
        HttpResponse<String> made =
                send(201, "POST", life + "/entries", token, entry, "Idempotency-Key", "entry of " + subject + life);
        String location = made.headers().firstValue("Location").orElseThrow();
        send(
                200,
                "PATCH",
                location,
                token,
                "{\"title\": \"%1$s!\", \"reason\": \"%1$s\"}".formatted(words),
                "If-Match",
                made.headers().firstValue("ETag").orElseThrow());
        send(201, "POST", life + "/entries", token, entry.replace("x-own", "x-retracted"));
        String gone = send(201, "POST", life + "/entries", token, entry.replace("x-own", "x-gone"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        send(200, "DELETE", gone, token, "", "If-Match", "*");
        imported(life, token, """
            {"format": "timeline", "formatVersion": 1, "entries": [%s, %s, {"kind": "%s", "when": "2022", "title": "a"}]}
            """.formatted(entry.replace("x-own", "x-one"), entry.replace("x-own", "x-two"), words));
        String id = location.substring(location.lastIndexOf('/') + 1);
        send(
                201,
                "POST",
                life + "/years/2022/retrospective/items",
                token,
                "{\"column\": \"keep\", \"text\": \"산책\", \"evidence\": [\"" + id + "\"]}");
        send(201, "POST", life + "/years/2022/retrospective/publish", token, "{}");
        service.get(life + "/entries?q=" + "quetzalvogel", token);
        service.get(life + "/years/2022.svg", token);
    }

    private static void imported(String life, String token, String document) {
        HttpResponse<String> accepted =
                send(202, "POST", life + "/imports", token, document, "Content-Type", "application/vnd.timeline+json");
        String location = accepted.headers().firstValue("Location").orElseThrow();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> service.get(location, token).body().contains("\"done\""));
    }

    private static HttpResponse<String> send(
            int status, String method, String path, String token, String body, String... headers) {
        HttpResponse<String> answer = service.send(method, path, token, body, headers);
        assertThat(answer.statusCode())
                .as(method + " " + path + " " + answer.body())
                .isEqualTo(status);
        return answer;
    }

    private static String last(String life, String token) {
        HttpResponse<String> written =
                service.send("PUT", life + "/subjects/last", token, "{\"label\": \"끝\"}", "If-Match", "*");
        return written.headers().firstValue("Timeline-Position").orElseThrow();
    }

    private static List<JsonNode> about(String subject, String life, String token, String position) {
        return service.all(life + "/entries", token, position).stream()
                .filter(entry -> entry.path("subject").asString("").equals(subject))
                .toList();
    }

    private static void awaitSwept() {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> !isTrue("select exists (select from log_erasure where swept_at is null)"));
    }

    /** Every row of every table as text, in the folder that is searched: what is compressed in a file stands open there. */
    private static void backUp() throws SQLException, IOException {
        Path backup = Files.createDirectories(FOLDER.resolve("backup"));
        try (Connection administrator = administrator();
                Statement sql = administrator.createStatement();
                ResultSet table = sql.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
            CopyManager copies = administrator.unwrap(PGConnection.class).getCopyAPI();
            while (table.next()) {
                String name = table.getString(1);
                try (OutputStream file = Files.newOutputStream(backup.resolve(name))) {
                    copies.copyOut("copy (select * from \"" + name + "\") to stdout", file);
                }
            }
        }
    }

    private static boolean isTrue(String query) throws SQLException, IOException {
        try (Connection administrator = administrator();
                Statement sql = administrator.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void administer(String... commands) throws SQLException, IOException {
        try (Connection administrator = administrator();
                Statement sql = administrator.createStatement()) {
            for (String command : commands) {
                sql.execute(command);
            }
        }
    }

    private static Connection administrator() throws SQLException, IOException {
        Path postgres = home().resolve("postgresql");
        String port = Files.readString(postgres.resolve("port")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/timeline",
                "postgres",
                Files.readString(postgres.resolve("password")).strip());
    }
}
