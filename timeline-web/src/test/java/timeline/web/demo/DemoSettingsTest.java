package timeline.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;
import timeline.store.StoreRefused;

class DemoSettingsTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void keepsADemoOnAStoreThatIsThrownAway() {
        process("true");
        assertThat(environment.getProperty("timeline.store.throw-away")).isEqualTo("true");
    }

    @Test
    void throwsAStoreAwayWhateverElseWasSet() {
        environment.setProperty("timeline.store.throw-away", "false");
        process("true");
        assertThat(environment.getProperty("timeline.store.throw-away")).isEqualTo("true");
    }

    @Test
    void leavesAServiceThatIsNoDemoAlone() {
        process("false");
        assertThat(environment.containsProperty("timeline.store.throw-away")).isFalse();
    }

    @Test
    void refusesToPutADemoIntoADatabase() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://localhost/life");
        assertThatExceptionOfType(StoreRefused.class)
                .isThrownBy(() -> process("true"))
                .satisfies(refused -> assertThat(refused.action()).contains("TIMELINE_DEMO", "SPRING_DATASOURCE_URL"));
    }

    private void process(String demo) {
        environment.setProperty("timeline.demo", demo);
        new DemoSettings().postProcessEnvironment(environment, new SpringApplication());
    }
}
