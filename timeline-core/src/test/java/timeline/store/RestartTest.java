package timeline.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The embedded store over the ends that a service comes to, good and bad. */
class RestartTest {

    private final ThrowAwayHome home = KeptHome.copy();
    private final Path data = home.postgres().resolve("data");

    @AfterEach
    void stop() {
        Postmaster.stop(Cluster.of(home));
        home.close();
    }

    @Test
    void givesBackWhatWasKeptOnTheSamePort() {
        String first;
        try (EmbeddedPostgres server = start()) {
            first = server.getJdbcUrl();
            assertThat(KeptHome.word(server)).isEqualTo(KeptHome.WORD);
        }
        try (EmbeddedPostgres server = start()) {
            assertThat(server.getJdbcUrl()).isEqualTo(first);
        }
    }

    @Test
    void stopsTheServerThatAKilledServiceLeft() throws IOException, InterruptedException {
        Process service = serviceInAJvmOfItsOwn();
        PidFile left = PidFile.of(data).orElseThrow();
        service.destroyForcibly().waitFor();
        assertThat(left.alive()).isTrue();

        try (EmbeddedPostgres server = start()) {
            assertThat(left.alive()).isFalse();
            assertThat(KeptHome.word(server)).isEqualTo(KeptHome.WORD + ", then killed");
        }
    }

    @Test
    void deletesAThrowAwayHomeThatAKilledServiceLeft() throws IOException {
        Home left = new Home(TestServer.HOMES.toAbsolutePath(), home.folder().resolveSibling("left"));
        KeptHome.copyInto(PrivateFiles.folder(left.folder()));
        new Postmaster(Cluster.of(left), ServerSettings.durable()).startOnFreePort();
        PidFile server = PidFile.of(left.postgres().resolve("data")).orElseThrow();
        assertThat(server.alive()).isTrue();
        Files.createFile(left.folder().resolve("throw-away.lock"));

        ThrowAwayHome.in(TestServer.HOMES).close();

        assertThat(server.alive()).isFalse();
        assertThat(left.folder()).doesNotExist();
    }

    @Test
    void bringsBackAServerThatDies() {
        try (EmbeddedPostgres server = start()) {
            long pid = PidFile.of(data).orElseThrow().pid();
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();

            await().atMost(Duration.ofMinutes(1))
                    .ignoreExceptions()
                    .until(() -> PidFile.of(data).orElseThrow().pid() != pid
                            && KeptHome.word(server).equals(KeptHome.WORD));
        }
    }

    @Test
    void startsAfterALossOfPowerThoughTheOldNumberIsAnothersNow() throws IOException {
        long another = ProcessHandle.current().pid();
        Files.writeString(data.resolve("postmaster.pid"), another + "\n" + data + "\n1648000000\n5432\n");

        try (EmbeddedPostgres server = start()) {
            assertThat(KeptHome.word(server)).isEqualTo(KeptHome.WORD);
        }
    }

    @Test
    void doesNotTakeAHalfMadeFolderForData() throws IOException {
        PrivateFiles.delete(data);
        Files.delete(home.folder().resolve("store.json"));
        Files.createDirectories(home.postgres().resolve("data.half").resolve("global"));

        try (EmbeddedPostgres server = start()) {
            assertThat(KeptHome.client(server)
                            .sql("SELECT count(*) FROM pg_tables WHERE tablename = 'kept'")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(home, ServerSettings.durable());
    }

    /** Returns when that service has recorded one thing more. */
    private Process serviceInAJvmOfItsOwn() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        Process process = new ProcessBuilder(
                        java,
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes,
                        StoreProcess.class.getName(),
                        home.folder().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        String[] access = lines.lines()
                .filter(line -> line.startsWith("jdbc:"))
                .findFirst()
                .orElseThrow()
                .split(" ", 3);
        JdbcClient.create(new TestDatabase(access[0], access[1], access[2]).dataSource())
                .sql("UPDATE kept SET word = word || ', then killed'")
                .update();
        return process;
    }
}
