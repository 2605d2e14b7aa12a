package timeline.web.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** A service that dies while it imports: of an archive there is all or nothing, and a document is gone on with. */
class KilledImportTest {

    private static final int ENTRIES = 5_000;
    private static final Path FOLDER =
            Path.of("target", "test-homes", "killed-import").toAbsolutePath();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static ServiceProcess service;

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

    @Test
    void goesOnWithADocumentAndTakesAnArchiveWholeOrNotAtAll() throws Exception {
        String token = service.token();
        String first = service.newTimeline(token);
        HttpResponse<String> accepted = service.send(
                "POST", first + "/imports", token, document(), "Content-Type", "application/vnd.timeline+json");
        assertThat(accepted.statusCode()).isEqualTo(202);
        String progress = accepted.headers().firstValue("Location").orElseThrow();
        await().atMost(Duration.ofSeconds(30)).until(() -> recorded(progress, token) > 0);
        killAndStart();

        await().atMost(Duration.ofSeconds(60)).until(() -> recorded(progress, token) == ENTRIES);
        byte[] archive = exported(first, token);
        long whole = timeOf(() ->
                assertThat(imported(archive, service.newTimeline(token), token)).isEqualTo(202));

        for (double part : new double[] {0.3, 0.8}) {
            String second = service.newTimeline(token);
            CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(() -> imported(archive, second, token));
            // In the middle, as far as the one before tells when that is.
            Thread.sleep((long) (whole * part));
            killAndStart();

            // What was answered is there; what was not is there whole, or can be sent again.
            boolean done = answer.exceptionally(dead -> 0).get() == 202;
            boolean landed = service.get(second + "/events", token).body().contains("entry-recorded");
            assertThat(landed || !done).isTrue();
            if (!landed) {
                assertThat(imported(archive, second, token)).isEqualTo(202);
            }
            assertThat(entries(second, token)).isEqualTo(ENTRIES);
        }
    }

    private static String document() {
        return IntStream.range(0, ENTRIES)
                .mapToObj(n -> "{\"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"" + n + "\"}")
                .collect(Collectors.joining(
                        ",", "{\"format\": \"timeline\", \"formatVersion\": 1, \"entries\": [", "]}"));
    }

    private static int recorded(String progress, String token) {
        return ServiceProcess.json(service.get(progress, token))
                .path("recorded")
                .asInt();
    }

    private static byte[] exported(String life, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.address().resolve(life + "/export"))
                .header("Authorization", token)
                .build();
        return HTTP.send(request, BodyHandlers.ofByteArray()).body();
    }

    private static int imported(byte[] archive, String life, String token) {
        HttpRequest request = HttpRequest.newBuilder(service.address().resolve(life + "/imports"))
                .header("Authorization", token)
                .header("Content-Type", "application/zip")
                .POST(BodyPublishers.ofByteArray(archive))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException dead) {
            return 0;
        }
    }

    private static int entries(String life, String token) {
        HttpResponse<String> written = service.send("PUT", life + "/subjects/last", token, "{\"label\": \"끝\"}");
        String position = written.headers().firstValue("Timeline-Position").orElseThrow();
        return service.all(life + "/entries", token, position).size();
    }

    private static long timeOf(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private static void killAndStart() throws IOException, InterruptedException {
        service.kill();
        service = ServiceProcess.startAtHome(FOLDER);
    }
}
