package timeline.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.spi.InetAddressResolverProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import timeline.store.TestDatabase;

/** Axon would send usage data and write to the home folder unless it is kept from it, in tests it does neither. */
class TelemetryTest {

    @Test
    void nothingLeavesTheMachineOrIsLeftInTheHomeFolder(@TempDir Path folder) throws Exception {
        Path userHome = Files.createDirectory(folder.resolve("user"));
        Path output = folder.resolve("output");

        Process service = start(folder, userHome, output);
        assertThat(service.waitFor(120, TimeUnit.SECONDS)).isTrue();

        assertThat(Files.readString(output)).contains("looked up: [" + StartedAlone.CONTROL + "]");
        assertThat(service.exitValue()).isZero();
        try (Stream<Path> left = Files.list(userHome)) {
            assertThat(left).isEmpty();
        }
    }

    private static Process start(Path folder, Path userHome, Path output) throws IOException {
        Path services = Files.createDirectories(folder.resolve("classes/META-INF/services"));
        Files.writeString(
                services.resolve(InetAddressResolverProvider.class.getName()), StartedAlone.Resolver.class.getName());
        TestDatabase database = TestDatabase.create();
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.home=" + userHome,
                        "-cp",
                        folder.resolve("classes") + File.pathSeparator + System.getProperty("java.class.path"),
                        StartedAlone.class.getName(),
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password(),
                        "--timeline.home=" + folder.resolve("home")))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }
}
