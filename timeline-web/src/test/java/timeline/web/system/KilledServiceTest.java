package timeline.web.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** The whole service on its embedded store, in a process that dies. */
class KilledServiceTest {

    private static final int CLIENTS = 12;
    private static final Path FOLDER = Path.of("target", "test-homes", "killed").toAbsolutePath();

    private static ServiceProcess service;

    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final Queue<Integer> refusals = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void start() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
        service = ServiceProcess.startAtHome(FOLDER);
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
        FileSystemUtils.deleteRecursively(FOLDER);
    }

    /** Each request has a key, and what was not acknowledged is sent again under it. */
    @Test
    void keepsWhatItAcknowledgedWhenItIsKilled() throws Exception {
        String token = service.token();
        String life = service.newTimeline(token);
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                String name = "client " + client;
                clients.execute(() -> recordUntilItDies(life, token, name));
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() >= 300 || !refusals.isEmpty());
            service.kill();
        }
        assertThat(refusals).isEmpty();

        service = ServiceProcess.startAtHome(FOLDER);

        for (String title : sent) {
            HttpResponse<String> again = record(life, token, title);
            assertThat(again.statusCode()).isEqualTo(201);
            acknowledged.merge(title, again.headers().firstValue("Location").orElseThrow(), (first, second) -> {
                assertThat(second).isEqualTo(first);
                return first;
            });
        }
        List<JsonNode> there = service.all(life + "/entries", token, last(life, token));
        assertThat(there.stream().map(entry -> entry.path("title").asString()))
                .hasSizeGreaterThan(300)
                .containsExactlyInAnyOrderElementsOf(acknowledged.keySet());
        assertThat(there.stream()
                        .map(entry -> life + "/entries/" + entry.path("id").asString()))
                .containsExactlyInAnyOrderElementsOf(acknowledged.values());
    }

    @Test
    void tellsNobodyElseThatItRuns() throws Exception {
        assumeTrue(Connections.canBeWatched(), "the sockets of a process can be seen on Linux alone");
        service.close();
        Path home = ServiceProcess.userHome(FOLDER);

        service = ServiceProcess.startAtHome(FOLDER);
        try (Connections connections = Connections.of(service.pid())) {
            String token = service.token();
            record(service.newTimeline(token), token, "on this machine alone");

            assertThat(connections.abroad()).isEmpty();
        }
        assertThat(Files.exists(home) ? files(home) : List.of()).isEmpty();
    }

    private void recordUntilItDies(String life, String token, String client) {
        try {
            for (int i = 0; true; i++) {
                String title = client + ", entry " + i;
                sent.add(title);
                HttpResponse<String> answer = record(life, token, title);
                if (answer.statusCode() != 201) {
                    refusals.add(answer.statusCode());
                    return;
                }
                acknowledged.put(title, answer.headers().firstValue("Location").orElseThrow());
            }
        } catch (UncheckedIOException dead) {
            // Nobody answers any more.
        }
    }

    private static HttpResponse<String> record(String life, String token, String title) {
        String entry = "{\"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"" + title + "\"}";
        return service.send("POST", life + "/entries", token, entry, "Idempotency-Key", title);
    }

    private static String last(String life, String token) {
        HttpResponse<String> written = service.send("PUT", life + "/subjects/last", token, "{\"label\": \"끝\"}");
        return written.headers().firstValue("Timeline-Position").orElseThrow();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
