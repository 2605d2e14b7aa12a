package timeline.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Homes on which the service does not start, and which it leaves as they are. */
class RefusedHomeTest {

    private final ThrowAwayHome home = KeptHome.copy();
    private final Path data = home.postgres().resolve("data");

    @AfterEach
    void delete() {
        home.close();
    }

    @Test
    void refusesToBeginAgainWhereDataWas() {
        PrivateFiles.delete(data);

        assertRefused("is missing or empty", "from a backup");
        assertThat(data).doesNotExist();
    }

    @Test
    void refusesTheDataOfAnotherHome() {
        new Marker("42").keepIn(home);

        assertRefused("names 42", "Put the right folder back");
    }

    @Test
    void refusesTheDataOfAnotherMajorVersion() throws IOException {
        Files.writeString(data.resolve("PG_VERSION"), "17\n");

        assertRefused("was written by PostgreSQL 17, and this service brings PostgreSQL 18", "export");
    }

    @Test
    void refusesToGoOnWithoutItsPassword() throws IOException {
        Files.delete(home.postgres().resolve("password"));

        assertRefused("password", "from a backup");
    }

    @Test
    void refusesAPasswordThatIsNotTheServers() {
        home.keep("postgresql/password", "guessed".getBytes(UTF_8));

        assertRefused("does not let the service in", "password");
    }

    @Test
    void refusesAFolderOfSomethingElse() throws IOException {
        Files.delete(data.resolve("PG_VERSION"));

        assertRefused("is not a data folder of PostgreSQL", "move this one away");
    }

    private void assertRefused(String why, String action) {
        assertThatExceptionOfType(StoreRefused.class)
                .isThrownBy(() -> EmbeddedPostgres.start(home, ServerSettings.durable()))
                .withMessageContaining(why)
                .satisfies(refused -> assertThat(refused.action()).contains(action));
        assertThat(PidFile.of(data)).isEmpty();
        assertThat(HomeLock.tryTake(home.folder().resolve("timeline.lock"))).hasValueSatisfying(HomeLock::close);
    }
}
