package timeline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("store")
class StoreCheckTest {

    private final StoreCheck check = new StoreCheck(false);
    private final StoreCheck lenient = new StoreCheck(true);

    @ParameterizedTest
    @CsvSource({
        "120022, UTF8,      false, true,  true,  true,  PostgreSQL 12",
        "180006, SQL_ASCII, false, true,  true,  true,  SQL_ASCII",
        "180006, UTF8,      true,  true,  true,  true,  read-only",
        "180006, UTF8,      false, false, true,  true,  fsync",
        "180006, UTF8,      false, true,  false, true,  full_page_writes",
        "180006, UTF8,      false, true,  true,  false, synchronous_commit"
    })
    void refusesByName(
            int version,
            String encoding,
            boolean readOnly,
            boolean fsync,
            boolean fullPageWrites,
            boolean waitsForCommit,
            String named) {
        var facts = new StoreFacts(version, encoding, readOnly, fsync, fullPageWrites, waitsForCommit, true);

        assertThatExceptionOfType(StoreRefused.class)
                .isThrownBy(() -> check.check(facts))
                .withMessageContaining(named)
                .satisfies(refused -> assertThat(refused.action()).isNotBlank());
    }

    @Test
    void servesOnAStoreThatMayLoseDataWhenToldTo() {
        var facts = new StoreFacts(180006, "UTF8", false, false, false, false, false);

        assertThatCode(() -> lenient.check(facts)).doesNotThrowAnyException();
    }

    @Test
    void refusesAReplicaWhateverItIsTold() {
        var facts = new StoreFacts(180006, "UTF8", true, true, true, true, true);

        assertThatExceptionOfType(StoreRefused.class).isThrownBy(() -> lenient.check(facts));
    }

    @Test
    void findsThatADatabaseDoesNotWaitForItsCommits() throws SQLException {
        DataSource source = databaseWith("synchronous_commit = off");

        assertThatExceptionOfType(StoreRefused.class)
                .isThrownBy(() -> check.postProcessAfterInitialization(source, "dataSource"))
                .withMessageContaining("synchronous_commit off");
        assertThat(lenient.postProcessAfterInitialization(source, "dataSource")).isSameAs(source);
    }

    @Test
    void findsThatADatabaseIsReadOnly() throws SQLException {
        DataSource source = databaseWith("default_transaction_read_only = on");

        assertThatExceptionOfType(StoreRefused.class)
                .isThrownBy(() -> check.postProcessAfterInitialization(source, "dataSource"))
                .withMessageContaining("read-only");
    }

    @Test
    void saysWhatToSetWhenTheStoreDoesNotAnswer() {
        TestDatabase database = TestDatabase.create();
        DataSource source = new TestDatabase(database.url(), database.username(), "guessed").dataSource();

        assertThatExceptionOfType(StoreRefused.class)
                .isThrownBy(() -> check.postProcessAfterInitialization(source, "dataSource"))
                .withMessageContaining("password authentication failed")
                .satisfies(refused -> assertThat(refused.action()).contains("SPRING_DATASOURCE_PASSWORD"));
    }

    private static DataSource databaseWith(String setting) throws SQLException {
        TestDatabase database = TestDatabase.create();
        String name = database.url().substring(database.url().lastIndexOf('/') + 1);
        try (Connection connection = database.dataSource().getConnection();
                var sql = connection.createStatement()) {
            sql.execute("ALTER DATABASE " + name + " SET " + setting);
        }
        return database.dataSource();
    }
}
