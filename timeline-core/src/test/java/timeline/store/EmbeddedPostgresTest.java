package timeline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedPostgresTest {

    private static Home home;
    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() {
        home = ThrowAwayHome.in(TestServer.HOMES);
        server = EmbeddedPostgres.start(home, ServerSettings.durable());
    }

    @AfterAll
    static void stop() {
        server.close();
        home.close();
    }

    @Test
    void keepsWhatItAcknowledges() throws SQLException {
        try (Connection connection = service(server.getPassword()).getConnection()) {
            assertThat(StoreFacts.of(connection))
                    .isEqualTo(new StoreFacts(180006, "UTF8", false, true, true, true, true));
        }
    }

    @Test
    void listensToThisMachineAlone() {
        assertThat(administrator()
                        .sql("SHOW listen_addresses")
                        .query(String.class)
                        .single())
                .isEqualTo("127.0.0.1");
        assertThat(administrator()
                        .sql("SHOW unix_socket_directories")
                        .query(String.class)
                        .list())
                .containsExactly("");
    }

    @Test
    void isSizedForTheMachine() {
        assertThat(administrator().sql("SHOW max_wal_size").query(String.class).single())
                .isEqualTo("4GB");
        assertThat(administrator()
                        .sql("SELECT setting::bigint * 8192 FROM pg_settings WHERE name = 'shared_buffers'")
                        .query(Long.class)
                        .single())
                .isBetween(128L << 20, 1L << 30);
    }

    /** What was erased does not stay in old files, and new ones are not written twice. */
    @Test
    void writesAheadIntoNewFilesOnce() {
        assertThat(administrator().sql("SHOW wal_recycle").query(String.class).single())
                .isEqualTo("off");
        assertThat(administrator().sql("SHOW wal_init_zero").query(String.class).single())
                .isEqualTo("off");
    }

    @Test
    void trustsNobody() {
        assertThat(administrator()
                        .sql("SELECT auth_method FROM pg_hba_file_rules")
                        .query(String.class)
                        .list())
                .hasSizeGreaterThan(3)
                .containsOnly("scram-sha-256");
    }

    @Test
    void refusesAWrongPassword() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> service("guessed").getConnection())
                .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo("28P01"));
    }

    @Test
    void keepsItsFilesToItself() throws IOException {
        assertThat(permissions(home.folder())).isIn("rwx------", "rwx--x--x");
        assertThat(permissions(home.postgres())).isEqualTo("rwx------");
        assertThat(permissions(home.postgres().resolve("data"))).isEqualTo("rwx------");
        assertThat(permissions(home.postgres().resolve("password"))).isEqualTo("rw-------");
    }

    @Test
    void letsNoSecondServiceOnItsHome() {
        assertThatExceptionOfType(StoreRefused.class)
                .isThrownBy(() -> EmbeddedPostgres.start(home, ServerSettings.durable()))
                .withMessageContaining("Another timeline service")
                .withMessageContaining(home.folder().toString());
    }

    @Test
    void writesNobodysWordsToItsLog() throws IOException {
        JdbcClient service = JdbcClient.create(service(server.getPassword()));
        service.sql("CREATE TABLE word (word text PRIMARY KEY)").update();
        service.sql("INSERT INTO word VALUES ('secret')").update();

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(
                        () -> service.sql("INSERT INTO word VALUES ('secret')").update());
        assertThat(home.postgres().resolve("server.log"))
                .content()
                .contains("violates unique constraint")
                .doesNotContain("secret");
    }

    private static DataSource service(String password) {
        return new TestDatabase(server.getJdbcUrl(), server.getUsername(), password).dataSource();
    }

    private static JdbcClient administrator() {
        return JdbcClient.create(server.administrator("postgres"));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
