package timeline.web.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import timeline.store.TestDatabase;

/** The whole service on a PostgreSQL of one's own, which goes away and comes back. */
@Tag("store")
class StoreGoneTest {

    private static final Path FOLDER = Path.of("target", "test-homes", "gone").toAbsolutePath();
    private static final String ENTRY = "{\"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"가\"}";

    @Test
    void saysSoWhileTheStoreIsGoneAndGoesOnWhenItIsBack() throws Exception {
        FileSystemUtils.deleteRecursively(FOLDER);
        TestDatabase database = TestDatabase.create();
        URI url = URI.create(database.url().substring("jdbc:".length()));
        try (Wire wire = Wire.to(new InetSocketAddress(url.getHost(), url.getPort()));
                ServiceProcess service =
                        started(database, "jdbc:postgresql://127.0.0.1:" + wire.port() + url.getPath())) {
            String token = service.token();
            String life = service.newTimeline(token);
            assertThat(record(service, life, token, "before").statusCode()).isEqualTo(201);
            wire.cut();
            assertUnavailable(record(service, life, token, "while"));
            assertUnavailable(service.get(life + "/entries", token));
            assertUnavailable(service.get(life + "/years/2022.svg", token));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> service.get("/actuator/health/readiness", "").statusCode() == 503);
            assertThat(service.get("/actuator/health/liveness", "").statusCode())
                    .isEqualTo(200);
            wire.mend();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> service.get("/actuator/health/readiness", "").statusCode() == 200);
            HttpResponse<String> again = record(service, life, token, "while");
            assertThat(again.statusCode()).isEqualTo(201);
            String position = again.headers().firstValue("Timeline-Position").orElseThrow();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> service.get(life + "/entries", token, "Timeline-Position", position)
                                    .statusCode()
                            == 200);
            assertThat(service.all(life + "/entries", token, position)).hasSize(2);
        } finally {
            FileSystemUtils.deleteRecursively(FOLDER);
        }
    }

    private static ServiceProcess started(TestDatabase database, String url) throws IOException {
        return ServiceProcess.start(
                FOLDER,
                Map.of(
                        "TIMELINE_HOME",
                        FOLDER.resolve("home").toString(),
                        "SPRING_DATASOURCE_URL",
                        url,
                        "SPRING_DATASOURCE_USERNAME",
                        database.username(),
                        "SPRING_DATASOURCE_PASSWORD",
                        database.password()));
    }

    private static HttpResponse<String> record(ServiceProcess service, String life, String token, String key) {
        return service.send("POST", life + "/entries", token, ENTRY, "Idempotency-Key", key);
    }

    private static void assertUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isPositive();
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(ServiceProcess.json(answer).path("type").asString())
                .isEqualTo("urn:timeline:problem:store-unavailable");
    }
}
