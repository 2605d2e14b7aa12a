package timeline.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static timeline.Fixed.OWNER;
import static timeline.Fixed.timeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import timeline.CoreTest;
import timeline.CoreTestApplication;
import timeline.life.StartTimeline;
import timeline.store.Home;
import timeline.store.StoreRefused;
import timeline.store.TestDatabase;

@CoreTest
@ExtendWith(OutputCaptureExtension.class)
class MasterKeysTest {

    @TempDir
    Path folder;

    @Autowired
    Recorder recorder;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void hasData() {
        recorder.send(new StartTimeline(timeline(200), "life", "Asia/Seoul", "ko", OWNER));
    }

    @Test
    void refuseToStartWithoutTheKeyOfTheData(CapturedOutput output) {
        assertThatThrownBy(this::start).hasRootCauseInstanceOf(MasterKeyMissing.class);

        assertThat(output)
                .contains(
                        "APPLICATION FAILED TO START",
                        "The store holds events sealed with a master key, but " + file() + " is not there.",
                        "Put it back from your backup, or set TIMELINE_HOME to the folder that holds it.");
        assertThat(file()).doesNotExist();
    }

    @Test
    void refuseToStartWithAnotherKey(CapturedOutput output) throws Exception {
        String another = MasterKey.generate().json();
        Files.writeString(file(), another);

        assertThatThrownBy(this::start).hasRootCauseInstanceOf(MasterKeyMissing.class);

        assertThat(output).contains("APPLICATION FAILED TO START", file() + " is another one.");
        assertThat(file()).hasContent(another);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"wrap\": 1}", "no JSON"})
    void refuseADamagedKey(String content) throws Exception {
        Files.writeString(file(), content);

        assertThatThrownBy(() -> found(Map.of(), jdbc))
                .isInstanceOf(MasterKeyMissing.class)
                .hasMessage("The file " + file() + " does not hold a master key.");
    }

    @Test
    void makeTheKeyOnceAndKeepIt() throws Exception {
        JdbcClient empty = empty();

        MasterKey made = found(Map.of(), empty);
        MasterKey again = found(Map.of(), empty);

        assertThat(again.json()).isEqualTo(made.json());
        assertThat(file()).hasContent(made.json());
    }

    @Test
    void neverMakeAnotherForAStoreThatHadOne() throws Exception {
        JdbcClient empty = empty();
        found(Map.of(), empty);
        Files.delete(file());

        assertThatThrownBy(() -> found(Map.of(), empty)).isInstanceOf(MasterKeyMissing.class);
        assertThat(file()).doesNotExist();
    }

    @Test
    void readAVariableAsJsonOrBase64() throws Exception {
        JdbcClient empty = empty();
        String json = MasterKey.generate().json();
        String base64 = Base64.getEncoder().encodeToString(json.getBytes(UTF_8));

        assertThat(found(Map.of("timeline.master-key", json), empty).json()).isEqualTo(json);
        assertThat(found(Map.of("timeline.master-key", base64), empty).json()).isEqualTo(json);
        assertThatThrownBy(() -> found(Map.of("timeline.master-key", "c2VjcmV0"), empty))
                .isInstanceOf(MasterKeyMissing.class)
                .hasMessage("The variable TIMELINE_MASTER_KEY does not hold a master key.");
        assertThat(file()).doesNotExist();
    }

    @Test
    void readAFileOfAnotherPlace() throws Exception {
        Path elsewhere = folder.resolve("elsewhere.json");

        MasterKey made = found(Map.of("timeline.master-key-file", elsewhere.toString()), empty());

        assertThat(elsewhere).hasContent(made.json());
        assertThat(file()).doesNotExist();
    }

    @Test
    void letAKmsSealTheKeyInTheDatabase() throws Exception {
        JdbcClient empty = empty();
        Map<String, String> settings = Map.of("timeline.master-key-kms", KmsOfTests.ADDRESS);

        String made = found(settings, empty).json();

        assertThat(found(settings, empty).json()).isEqualTo(made);
        assertThat(folder).isEmptyDirectory();
        assertThat(empty.sql("select sealed from log_master")
                        .query((row, n) -> row.getBytes(1))
                        .single())
                .satisfies(kept -> assertThat(new String(kept, ISO_8859_1)).doesNotContain("wrap", "keyset"));
        assertThatThrownBy(() -> found(Map.of("timeline.master-key-kms", KmsOfTests.ADDRESS + "/another"), empty))
                .isInstanceOf(StoreRefused.class)
                .hasMessageContaining("does not open the master key");
        assertThatThrownBy(() -> found(Map.of("timeline.master-key-kms", "nobody-kms://key"), empty))
                .isInstanceOf(StoreRefused.class)
                .hasMessageContaining("nobody-kms://key");
    }

    @Test
    void handTheKeyOfTheFileToAKms() throws Exception {
        JdbcClient empty = empty();
        String made = found(Map.of(), empty).json();
        Map<String, String> settings = Map.of("timeline.master-key-kms", KmsOfTests.ADDRESS);

        assertThat(found(settings, empty).json()).isEqualTo(made);
        Files.delete(file());
        assertThat(found(settings, empty).json()).isEqualTo(made);
    }

    @Test
    void refuseTwoPlacesAtOnce() {
        assertThatThrownBy(() ->
                        found(Map.of("timeline.master-key", "{}", "timeline.master-key-kms", KmsOfTests.ADDRESS), jdbc))
                .isInstanceOf(StoreRefused.class);
    }

    private static JdbcClient empty() {
        DataSource database = TestDatabase.create().dataSource();
        Flyway.configure().dataSource(database).load().migrate();
        return JdbcClient.create(database);
    }

    private MasterKey found(Map<String, String> settings, JdbcClient in) throws GeneralSecurityException {
        var environment = new MockEnvironment();
        settings.forEach(environment::setProperty);
        MasterKeys keys = new MasterKeys();
        return keys.masterKey(keys.keyPlace(Home.at(folder), in, environment), in);
    }

    private Path file() {
        return folder.resolve("master-key.json");
    }

    /** The service on the data of this test, with a home of its own. */
    private void start() {
        String[] settings = Stream.of("url", "username", "password")
                .map(name -> "spring.datasource." + name)
                .map(name -> "--" + name + "=" + environment.getRequiredProperty(name))
                .toArray(String[]::new);
        new SpringApplicationBuilder(CoreTestApplication.class)
                .properties("timeline.home=" + folder)
                .run(settings)
                .close();
    }
}
