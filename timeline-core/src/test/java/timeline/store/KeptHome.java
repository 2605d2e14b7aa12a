package timeline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies of one home in which a service kept something and stopped: making each anew would take a second. */
final class KeptHome {

    static final String WORD = "March 2022";

    private KeptHome() {}

    private static final class Original {
        static final ThrowAwayHome HOME = make();
    }

    static ThrowAwayHome copy() {
        ThrowAwayHome copy = ThrowAwayHome.in(TestServer.HOMES);
        copyInto(copy.folder());
        return copy;
    }

    static void copyInto(Path folder) {
        Path original = Original.HOME.folder();
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.filter(file -> !isLock(file)).toList()) {
                copyTo(file, folder.resolve(original.relativize(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String word(EmbeddedPostgres server) {
        return client(server).sql("SELECT word FROM kept").query(String.class).single();
    }

    static JdbcClient client(EmbeddedPostgres server) {
        return JdbcClient.create(
                new TestDatabase(server.getJdbcUrl(), server.getUsername(), server.getPassword()).dataSource());
    }

    private static ThrowAwayHome make() {
        ThrowAwayHome home = ThrowAwayHome.in(TestServer.HOMES);
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home, ServerSettings.durable())) {
            client(server)
                    .sql("CREATE TABLE kept AS SELECT '" + WORD + "' AS word")
                    .update();
        }
        Runtime.getRuntime().addShutdownHook(new Thread(home::close));
        return home;
    }

    private static boolean isLock(Path file) {
        return file.toString().endsWith(".lock");
    }

    private static void copyTo(Path from, Path to) throws IOException {
        if (Files.isDirectory(to)) {
            return;
        }
        // With the owner, who may be nobody (see ServerUser).
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    }
}
