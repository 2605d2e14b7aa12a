package timeline.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static timeline.Fixed.LIFE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import timeline.store.Home;
import timeline.store.TestDatabase;

/** A new master key in the place of the old one, whatever happens on the way. */
class KeyRotationTest {

    private static final String PLACE = "event/stream/0/payload";

    @TempDir
    Path folder;

    private final DataSource database = TestDatabase.create().dataSource();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final PlatformTransactionManager transactions = new JdbcTransactionManager(database);

    private DataKey old;
    private byte[] sealed;

    private final List<Object> rotations = new ArrayList<>();

    @BeforeEach
    void hasSealedAWord() throws GeneralSecurityException {
        Flyway.configure().dataSource(database).load().migrate();
        old = keys(Map.of()).forWriting(LIFE, "child");
        sealed = old.seal(new byte[] {1, 2, 3}, PLACE);
    }

    @Test
    void tellsThatItWasDone() throws GeneralSecurityException {
        rotation(Map.of()).rotate();

        assertThat(rotations).containsExactly(new KeysRotated(1));
    }

    @Test
    void opensWhatWasSealedAndSealsAnew() throws GeneralSecurityException {
        String before = master(Map.of()).json();
        byte[] wrapped = wrapped();

        assertThat(rotation(Map.of()).rotate()).isEqualTo(1);

        assertThat(master(Map.of()).json()).isNotEqualTo(before);
        assertThat(wrapped()).isNotEqualTo(wrapped);
        assertOpens(Map.of());
        DataKey now = keys(Map.of()).forWriting(LIFE, "child");
        assertThat(now.id()).isEqualTo(old.id());
        byte[] sealedNow = now.seal(new byte[] {1, 2, 3}, PLACE);
        assertThat(now.open(sealedNow, PLACE)).containsExactly(1, 2, 3);
        assertThatThrownBy(() -> old.open(sealedNow, PLACE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void leavesNothingThatTheOldMasterKeyOpens() throws Exception {
        byte[] before = Files.readAllBytes(folder.resolve("master-key.json"));
        rotation(Map.of()).rotate();

        Files.write(folder.resolve("master-key.json"), before);

        assertThatThrownBy(() -> master(Map.of())).isInstanceOf(MasterKeyMissing.class);
    }

    @Test
    void goesOnAfterACrashBehindTheFirstStep() throws GeneralSecurityException {
        MasterKey begun = rotation(Map.of()).begin();

        assertOpens(Map.of());
        assertThat(keys(Map.of()).forWriting(LIFE, "another").id()).isNotEqualTo(old.id());
        assertThat(rotation(Map.of()).begin().json()).isEqualTo(begun.json());
        assertThat(rotation(Map.of()).rotate()).isEqualTo(2);
        assertOpens(Map.of());
    }

    @Test
    void goesOnAfterACrashBehindTheSecondStep() throws GeneralSecurityException {
        KeyRotation broken = rotation(Map.of());
        broken.rewrap(broken.begin());

        assertOpens(Map.of());
        rotation(Map.of()).rotate();
        assertOpens(Map.of());
    }

    @Test
    void changesNothingWhenOneDataKeyDoesNotOpen() {
        jdbc.sql("insert into log_key (key, timeline, subject, wrapped) values (?, ?, '', '\\x01')")
                .params(new UUID(0xffff, 1), LIFE.value())
                .update();
        byte[] wrapped = wrapped();

        assertThatThrownBy(() -> rotation(Map.of()).rotate()).hasMessageContaining("nothing was changed");

        assertThat(wrapped()).isEqualTo(wrapped);
    }

    @Test
    void writesTheNewKeyOfAVariableBesideIt() throws Exception {
        String json = Files.readString(folder.resolve("master-key.json"));
        Map<String, String> settings = Map.of("timeline.master-key", json);

        rotation(settings).rotate();

        assertThatThrownBy(() -> master(settings)).isInstanceOf(MasterKeyMissing.class);
        assertOpens(Map.of("timeline.master-key", Files.readString(folder.resolve("master-key.new.json"))));
    }

    @Test
    void ofAKeyInAKms() throws GeneralSecurityException {
        Map<String, String> settings = Map.of("timeline.master-key-kms", KmsOfTests.ADDRESS);
        String before = master(settings).json();

        rotation(settings).rotate();

        assertThat(master(settings).json()).isNotEqualTo(before);
        assertOpens(settings);
    }

    /** A node that was cut off while the keys were rotated makes no data key that nobody else could open. */
    @Test
    void keepsThoseWhoHoldTheOldKeyFromMakingDataKeys() throws GeneralSecurityException {
        DataKeys left = keys(Map.of());
        rotation(Map.of()).rotate();

        assertThatThrownBy(() -> left.forWriting(LIFE, "new")).hasMessageContaining("start it again");
    }

    private void assertOpens(Map<String, String> settings) throws GeneralSecurityException {
        assertThat(keys(settings).forReading(old.id()).orElseThrow().open(sealed, PLACE))
                .containsExactly(1, 2, 3);
    }

    private byte[] wrapped() {
        return jdbc.sql("select wrapped from log_key where key = ?")
                .param(old.id())
                .query((row, n) -> row.getBytes("wrapped"))
                .single();
    }

    private KeyRotation rotation(Map<String, String> settings) {
        return new KeyRotation(place(settings), new JdbcTemplate(database), transactions, rotations::add);
    }

    private DataKeys keys(Map<String, String> settings) throws GeneralSecurityException {
        return new DataKeys(jdbc, master(settings), new TransactionTemplate(transactions));
    }

    private MasterKey master(Map<String, String> settings) throws GeneralSecurityException {
        return new MasterKeys().masterKey(place(settings), jdbc);
    }

    private KeyPlace place(Map<String, String> settings) {
        var environment = new MockEnvironment();
        settings.forEach(environment::setProperty);
        return new MasterKeys().keyPlace(Home.at(folder), jdbc, environment);
    }
}
