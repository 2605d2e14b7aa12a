package timeline.web.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import timeline.store.TestDatabase;

/** A store that a version before has made opens, with what has been taken away since. */
@Tag("store")
class OlderStoreTest {

    private static final Path FOLDER = Path.of("target", "test-homes", "older").toAbsolutePath();

    @BeforeEach
    @AfterEach
    void clear() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
    }

    @Test
    void mayHaveHadAFunctionThatIsGone() throws IOException {
        TestDatabase database = TestDatabase.create();
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
        JdbcClient.create(database.dataSource()).sql("""
            insert into flyway_schema_history (installed_rank, description, type, script, checksum, installed_by,
                execution_time, success)
            values (1000, 'search having', 'SQL', 'R__search_having.sql', 1, current_user, 1, true)
            """).update();

        try (ServiceProcess service = ServiceProcess.start(
                FOLDER,
                Map.of(
                        "TIMELINE_HOME", FOLDER.resolve("home").toString(),
                        "SPRING_DATASOURCE_URL", database.url(),
                        "SPRING_DATASOURCE_USERNAME", database.username(),
                        "SPRING_DATASOURCE_PASSWORD", database.password()))) {
            assertThat(service.get("/actuator/health/readiness", "").statusCode())
                    .isEqualTo(200);
        }
    }
}
