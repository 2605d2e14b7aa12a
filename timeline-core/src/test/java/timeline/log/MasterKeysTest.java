package timeline.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static timeline.Fixed.OWNER;
import static timeline.Fixed.timeline;

import java.nio.file.Files;
import java.nio.file.Path;
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
import timeline.CoreTest;
import timeline.CoreTestApplication;
import timeline.life.StartTimeline;
import timeline.store.Home;
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

        assertThatThrownBy(() -> new MasterKeys().masterKey(Home.at(folder), jdbc))
                .isInstanceOf(MasterKeyMissing.class)
                .hasMessage("The file " + file() + " does not hold a master key.");
    }

    @Test
    void makeTheKeyOnceAndKeepIt() throws Exception {
        DataSource database = TestDatabase.create().dataSource();
        Flyway.configure().dataSource(database).target("1").load().migrate();
        JdbcClient empty = JdbcClient.create(database);
        Home home = Home.at(folder);

        MasterKey made = new MasterKeys().masterKey(home, empty);
        MasterKey again = new MasterKeys().masterKey(home, empty);

        assertThat(again.json()).isEqualTo(made.json());
        assertThat(file()).hasContent(made.json());
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
