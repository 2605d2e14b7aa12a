package timeline.web.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import timeline.replay.BegunReplay;
import timeline.replay.Serving;
import timeline.store.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Three processes share nothing but one PostgreSQL and the master key; two of them are killed, one after the other. */
@Tag("store")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodesTest {

    private static final Path FOLDER = Path.of("target", "test-homes", "nodes").toAbsolutePath();
    private static final int ENTRIES = 10_000;

    /** So many that more segments than one node has workers have more in them than is left to the last step. */
    private static final int LIVES = 24;

    private static final int ENTRIES_EACH = 250;

    private static final String CHRONICLE =
            "select md5(string_agg(cast(to_jsonb(c) - 'generation' as text), ',' order by timeline, entry, version))"
                    + " from chronicle_entry c where " + Serving.rows("chronicle", "c.timeline");

    private static final String CHRONICLE_BEHIND =
            "select 1 from log_event e where type = 'entry-recorded' and not exists (select from chronicle_entry c"
                    + " where c.first_index = e.index)";

    private static final String WRITING = "select distinct application_name from pg_stat_activity"
            + " where wait_event_type = 'Lock' and query like 'copy chronicle_entry%'";

    private static final String SHARING = "select count(*) from (" + WRITING + ") nodes";

    private static final Map<String, ServiceProcess> NODES = new TreeMap<>();
    private static TestDatabase database;
    private static String token;
    private static String life;

    @BeforeAll
    static void start() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
        database = TestDatabase.create();
        for (String name : List.of("node-a", "node-b", "node-c")) {
            NODES.put(name, started(name));
        }
        token = node(0).token();
        life = node(0).newTimeline(token);
    }

    @AfterAll
    static void stop() throws IOException {
        NODES.values().forEach(ServiceProcess::close);
        FileSystemUtils.deleteRecursively(FOLDER);
    }

    @Test
    @Order(1)
    void whatOneRecordsTheOthersShowWithinASecond() {
        for (int i = 0; i < 5; i++) {
            int there = i + 1;
            assertThat(record(node(i % 3), "title " + i).statusCode()).isEqualTo(201);
            for (ServiceProcess other : NODES.values()) {
                await().atMost(Duration.ofSeconds(1))
                        .pollInterval(Duration.ofMillis(20))
                        .until(() -> entries(other).size() == there);
            }
        }
    }

    @Test
    @Order(2)
    void readsOnAnyWhatWasWrittenOnAnother() {
        String position = record(node(1), "read at once")
                .headers()
                .firstValue("Timeline-Position")
                .orElseThrow();

        HttpResponse<String> read = node(2).get(life + "/entries", token, "Timeline-Position", position);

        assertThat(ServiceProcess.json(read)
                        .path("items")
                        .valueStream()
                        .map(entry -> entry.path("title").asString()))
                .contains("read at once");
    }

    @Test
    @Order(3)
    void aSessionOfOneIsGoodOnTheOthers() {
        String cookie = node(0).signIn();

        for (ServiceProcess other : NODES.values()) {
            HttpResponse<String> years = other.get("/api/v1/timelines", "", "Cookie", cookie);
            assertThat(years.statusCode()).isEqualTo(200);
            assertThat(years.body()).contains(life.substring(life.lastIndexOf('/') + 1));
        }
        assertThat(node(1).get("/api/v1/timelines", "").statusCode()).isEqualTo(401);
    }

    @Test
    @Order(4)
    void nodesShareAReplayOfEverybodyAndTakeOverFromOneThatDies() throws Exception {
        for (int i = 0; i < LIVES; i++) {
            importInto(node(i % 3).newTimeline(token), ENTRIES_EACH);
        }
        await().atMost(Duration.ofSeconds(10))
                .until(() -> text(CHRONICLE_BEHIND).isEmpty());
        Optional<String> before = text(CHRONICLE);

        String dead = killOneOfThoseWhoReplayEverybody();

        await().atMost(Duration.ofSeconds(60))
                .until(() -> text("select state from view_replay order by started_at desc limit 1")
                        .orElseThrow()
                        .equals("done"));
        assertThat(foldedByTheLastReplay())
                .isEqualTo(Long.parseLong(text("select count(*) from log_event").orElseThrow()));
        assertThat(text(CHRONICLE)).isEqualTo(before);
        NODES.put(dead, started(dead));
    }

    @Test
    @Order(5)
    void aReplayGoesOnWhenItsNodeDies() throws Exception {
        importInto(life, ENTRIES);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> progress(node(0)), now -> now.path("position").equals(now.path("head")));
        JsonNode before = progress(node(0));
        assertThat(before.path("total").asInt()).isGreaterThan(ENTRIES);

        String dead = killInTheMiddleOfAReplay();

        assertThat(NODES).doesNotContainKey(dead);
        JsonNode done = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> progress(node(0)),
                        progress -> !progress.path("state").asString().equals("replaying"));
        assertThat(done.path("state").asString()).isEqualTo("live");
        assertThat(done.path("previous").isInt()).isTrue();
        assertThat(foldedByTheLastReplay()).isEqualTo(done.path("total").asInt());
        JsonNode difference = ServiceProcess.json(node(0).get(life + "/projections/chronicle/difference", token));
        assertThat(difference.path("counts").toString()).isEqualTo("{\"onlyOld\":0,\"onlyNew\":0,\"changed\":0}");
    }

    @Test
    @Order(6)
    void anotherFollowsTheLogWhenTheOneThatDidIsKilled() throws Exception {
        assertThat(NODES).hasSize(2);
        String owner = text("select owner from log_token where processor_name = 'chronicle'")
                .orElseThrow();
        String killed = NODES.entrySet().stream()
                .filter(node -> owner.startsWith(node.getValue().pid() + "@"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no node is " + owner));
        NODES.remove(killed).kill();

        String position = record(node(0), "after the death")
                .headers()
                .firstValue("Timeline-Position")
                .orElseThrow();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> node(0).get(life + "/years", token, "Timeline-Position", position)
                                .statusCode()
                        == 200);
    }

    private static ServiceProcess node(int n) {
        return List.copyOf(NODES.values()).get(n);
    }

    private static ServiceProcess started(String name) throws IOException {
        Path home = FOLDER.resolve(name);
        Files.createDirectories(home);
        Path key = home.resolve("master-key.json");
        if (!NODES.isEmpty() && !Files.exists(key)) {
            Files.copy(FOLDER.resolve("node-a").resolve("master-key.json"), key);
        }
        String url = database.url() + (database.url().contains("?") ? "&" : "?") + "ApplicationName=" + name;
        return ServiceProcess.start(
                FOLDER,
                Map.of(
                        "TIMELINE_HOME", home.toString(),
                        "SPRING_DATASOURCE_URL", url,
                        "SPRING_DATASOURCE_USERNAME", database.username(),
                        "SPRING_DATASOURCE_PASSWORD", database.password()));
    }

    private static HttpResponse<String> record(ServiceProcess node, String title) {
        String entry = "{\"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"" + title + "\"}";
        return node.send("POST", life + "/entries", token, entry);
    }

    private static List<JsonNode> entries(ServiceProcess node) {
        return ServiceProcess.json(node.get(life + "/entries", token))
                .path("items")
                .valueStream()
                .toList();
    }

    private static JsonNode progress(ServiceProcess node) {
        return ServiceProcess.json(node.get(life + "/projections/chronicle/progress", token));
    }

    private static void importInto(String life, int count) {
        String entries = IntStream.range(0, count)
                .mapToObj(n -> "{\"kind\": \"reflection\", \"when\": \"2021-03\", \"title\": \"no. " + n + "\"}")
                .collect(Collectors.joining(","));
        HttpResponse<String> accepted = node(0).send(
                        "POST",
                        life + "/imports",
                        token,
                        "{\"format\": \"timeline\", \"formatVersion\": 1, \"entries\": [" + entries + "]}",
                        "Content-Type",
                        "application/vnd.timeline+json");
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String location = accepted.headers().firstValue("Location").orElseThrow();
        await().atMost(Duration.ofMinutes(3))
                .until(() -> ServiceProcess.json(node(0).get(location, token))
                        .path("state")
                        .asString()
                        .equals("done"));
    }

    /** Lets no worker write until two nodes at least have segments of one replay in hand, and kills one of them. */
    private static String killOneOfThoseWhoReplayEverybody() throws Exception {
        try (Connection holding = database.dataSource().getConnection();
                Statement sql = holding.createStatement()) {
            holding.setAutoCommit(false);
            sql.execute("lock table chronicle_entry in share mode");
            BegunReplay.ofEverybody(JdbcClient.create(database.dataSource()), "chronicle");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> Integer.parseInt(text(SHARING).orElseThrow()), nodes -> nodes >= 2);
            String one = text(WRITING + " limit 1").orElseThrow();
            NODES.remove(one).kill();
            holding.rollback();
            return one;
        }
    }

    /** Holds a replay between two of its pages, and kills the process that works on it. */
    private static String killInTheMiddleOfAReplay() throws Exception {
        try (Connection holding = database.dataSource().getConnection()) {
            holding.setAutoCommit(false);
            boolean held = false;
            while (!held) {
                assertThat(node(0).send("POST", life + "/projections/chronicle/replay", token, "")
                                .statusCode())
                        .isEqualTo(202);
                held = hold(holding);
            }
            String working = await().atMost(Duration.ofSeconds(10))
                    .until(NodesTest::blocked, Optional::isPresent)
                    .orElseThrow();
            NODES.remove(working).kill();
            holding.rollback();
            return working;
        }
    }

    /** Locks the running replay once it has taken something; false when it was over before. */
    private static boolean hold(Connection holding) throws SQLException {
        while (true) {
            try (Statement sql = holding.createStatement();
                    ResultSet row =
                            sql.executeQuery("select events from view_replay_segment where near = false for update")) {
                if (!row.next()) {
                    holding.rollback();
                    return false;
                }
                if (row.getLong(1) > 0) {
                    return true;
                }
            }
            holding.rollback();
        }
    }

    private static Optional<String> blocked() throws SQLException {
        return text("""
            select application_name from pg_stat_activity
            where wait_event_type = 'Lock' and query like 'with running as%'
            """);
    }

    private static long foldedByTheLastReplay() throws SQLException {
        return Long.parseLong(
                text("select sum(events) from view_replay join view_replay_segment using (replay) where state = 'done'"
                                + " group by replay, ended_at order by ended_at desc limit 1")
                        .orElseThrow());
    }

    private static Optional<String> text(String query) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        }
    }
}
