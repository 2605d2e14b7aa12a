package timeline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run of tests, or of a benchmark, leaves no server behind. */
class TestServerTest {

    @Test
    void aRunWithoutASpringContextStopsItAtItsEnd(@TempDir Path folder) throws Exception {
        Path output = folder.resolve("output");
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dtimeline.test.postgres=embedded",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Run.class.getName())
                // Not among the homes of this run: it would clear away those that nobody seems to hold.
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(run.waitFor(120, TimeUnit.SECONDS)).isTrue();

        String[] access = Files.readAllLines(output).stream()
                .filter(line -> line.startsWith("jdbc:"))
                .findFirst()
                .orElseThrow()
                .split(" ", 3);
        TestDatabase database = new TestDatabase(access[0], access[1], access[2]);
        assertThatThrownBy(() -> database.dataSource().getConnection())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("refused");
    }

    /** Uses a database, as a benchmark does, and ends. */
    public static final class Run {

        private Run() {}

        @SuppressWarnings("SystemOut") // its output is what the test reads
        public static void main(String[] none) throws SQLException {
            TestDatabase database = TestDatabase.create();
            try (Connection connection = database.dataSource().getConnection()) {
                assertThat(connection.isValid(5)).isTrue();
            }
            System.out.println(database.url() + " " + database.username() + " " + database.password());
        }
    }
}
