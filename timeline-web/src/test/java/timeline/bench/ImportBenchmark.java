package timeline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import timeline.store.TestDatabase;
import timeline.text.StrictJson;
import timeline.web.system.ServiceProcess;
import tools.jackson.databind.JsonNode;

/** Entries in documents of 50,000, imported over HTTP until all are in the log, beside the same rows by {@code COPY}. */
class ImportBenchmark {

    private static final int ENTRIES = Integer.getInteger("timeline.bench.imported", 200_000);
    private static final int IN_ONE = Math.min(50_000, ENTRIES);

    /** So often everything is imported before the first round, until the service's code is compiled. */
    private static final int WARM_UP = 6;

    /** Java's own measure, a quarter of the machine's memory: four documents are many objects. */
    private static final String HEAP = "-XX:MaxRAMPercentage=25";

    private static final Path FOLDER =
            Path.of("target", "bench-homes", "import").toAbsolutePath();

    @Test
    void importsBesideCopy() throws Exception {
        FileSystemUtils.deleteRecursively(FOLDER);
        TestDatabase database = TestDatabase.create();
        BareLog bare = new BareLog(database);
        byte[] document = document();
        try (ServiceProcess service = BenchService.start(FOLDER, database, HEAP)) {
            String token = service.token();
            for (int warm = 0; warm < WARM_UP; warm++) {
                imported(service, token, document);
            }
            Rounds rounds = new Rounds();
            for (int round = 0; round < 3; round++) {
                bare.clear();
                bare.settle();
                long start = System.nanoTime();
                bare.copy(ENTRIES);
                double floor = perSecond(start);
                bare.settle();
                start = System.nanoTime();
                List<String> lives = imported(service, token, document);
                double figure = perSecond(start);
                lives.forEach(life -> checkAllAreThere(database, life));
                rounds.add(figure, floor);
                Report.say("importing, round %d: %,.0f/s; COPY: %,.0f/s".formatted(round, figure, floor));
            }
            rounds.report("importing %,d entries over HTTP".formatted(ENTRIES), "%,.0f/s", "%,.0f rows/s");
        }
    }

    private static double perSecond(long start) {
        return ENTRIES / ((System.nanoTime() - start) / 1e9);
    }

    private static byte[] document() {
        return IntStream.range(0, IN_ONE)
                .mapToObj(SampleEntries::json)
                .collect(Collectors.joining(
                        ",", "{\"format\": \"timeline\", \"formatVersion\": 1, \"entries\": [", "]}"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Sends a document for each of some new lives, and waits until the last is in the log. */
    private static List<String> imported(ServiceProcess service, String token, byte[] document) throws Exception {
        List<String> lives = new ArrayList<>();
        try (HttpConnection connection = new HttpConnection(service.address(), token)) {
            List<String> running = new ArrayList<>();
            for (int sent = 0; sent < ENTRIES; sent += IN_ONE) {
                String life = service.newTimeline(token);
                HttpConnection.Reply reply = connection.send(
                        "POST", life + "/imports", "Content-Type: application/vnd.timeline+json\r\n", document);
                assertThat(reply.status()).as(reply.body()).isEqualTo(202);
                lives.add(life);
                running.add(reply.location());
            }
            for (String progress : running) {
                awaitDone(connection, progress);
            }
        }
        return lives;
    }

    @SuppressWarnings("ThreadSleep") // a client that looks now and then
    private static void awaitDone(HttpConnection connection, String progress) throws InterruptedException {
        JsonNode now = StrictJson.MAPPER.readTree(connection.get(progress).body());
        while (!now.path("state").asString().equals("done")) {
            assertThat(now.path("state").asString()).isEqualTo("running");
            Thread.sleep(50);
            now = StrictJson.MAPPER.readTree(connection.get(progress).body());
        }
        assertThat(now.path("recorded").asInt()).as(now.toString()).isEqualTo(IN_ONE);
    }

    private static void checkAllAreThere(TestDatabase database, String life) {
        UUID timeline = UUID.fromString(life.substring(life.lastIndexOf('/') + 1));
        long events = JdbcClient.create(database.dataSource())
                .sql("select count(*) from log_event where type = 'entry-recorded' and timeline = ?")
                .param(timeline)
                .query(Long.class)
                .single();
        assertThat(events).isEqualTo(IN_ONE);
    }
}
