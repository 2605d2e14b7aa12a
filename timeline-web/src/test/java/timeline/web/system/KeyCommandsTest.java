package timeline.web.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** Commands about keys, as somebody gives them beside a service that is stopped. */
class KeyCommandsTest {

    private static final Path FOLDER = Path.of("target", "test-homes", "keys").toAbsolutePath();
    private static final Path HOME = FOLDER.resolve("home");
    private static final Map<String, String> SETTINGS = Map.of("TIMELINE_HOME", HOME.toString());

    @AfterEach
    void delete() throws Exception {
        FileSystemUtils.deleteRecursively(FOLDER);
    }

    @Test
    void verifyAndRotateTheKeysOfAServiceThatIsStopped() throws Exception {
        String life;
        try (ServiceProcess service = ServiceProcess.start(FOLDER, SETTINGS)) {
            String token = service.token();
            life = service.newTimeline(token);
            service.send("PUT", life + "/subjects/child", token, "{\"label\": \"둘째\"}");
            assertThat(ServiceProcess.command(FOLDER, SETTINGS, "rotate-keys"))
                    .as("while the service runs")
                    .isNotZero();
        }
        String before = Files.readString(HOME.resolve("master-key.json"));

        assertThat(ServiceProcess.command(FOLDER, SETTINGS, "verify-keys")).isZero();
        assertThat(ServiceProcess.command(FOLDER, SETTINGS, "rotate-keys")).isZero();
        assertThat(ServiceProcess.command(FOLDER, SETTINGS, "verify-keys")).isZero();
        assertThat(ServiceProcess.command(FOLDER, SETTINGS, "sing")).isEqualTo(1);

        assertThat(HOME.resolve("master-key.json")).content().isNotEqualTo(before);
        try (ServiceProcess service = ServiceProcess.start(FOLDER, SETTINGS)) {
            assertThat(service.get(life + "/subjects/child", service.token()).body())
                    .contains("둘째");
        }
    }
}
