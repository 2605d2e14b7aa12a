package timeline.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.CoreTest;
import timeline.demo.LifeFixture;
import timeline.log.Recorder;
import timeline.log.ViewLag;

@CoreTest
class StorylinesTest {

    private static final LifeFixture LIFE = LifeFixture.on(75);

    @Autowired
    private Recorder recorder;

    @Autowired
    private ViewLag views;

    @Autowired
    private Storylines storylines;

    @Test
    void tellsAnIllnessInTheOrderThatWasSaidAndHowFarItIs() throws InterruptedException {
        LIFE.start(recorder);
        assertThat(views.awaitPassed(LIFE.recordEntries(recorder, 2022))).isTrue();

        Storyline illness = storylines.read(LIFE.timeline(), "family-illness", Moment.NOW);

        List<String> kinds =
                illness.entries().stream().map(entry -> entry.content().kind()).toList();
        assertThat(illness.entries()).hasSize(15);
        assertThat(kinds.indexOf("condition-relapsed")).isGreaterThan(kinds.lastIndexOf("treatment"));
        assertThat(illness.state()).contains("relapsed");
    }

    @Test
    void tellsOfAJobThatItIsHeld() throws InterruptedException {
        LIFE.start(recorder);
        assertThat(views.awaitPassed(LIFE.recordEntries(recorder, 2022))).isTrue();

        assertThat(storylines
                        .read(LIFE.timeline(), "career-job-change", Moment.NOW)
                        .state())
                .contains("employed");
        assertThat(storylines.read(LIFE.timeline(), "self-health", Moment.NOW).state())
                .contains("suspected");
    }

    @Test
    void tellsNothingOfAThreadWithoutEntries() {
        assertThat(storylines.read(LIFE.timeline(), "nothing", Moment.NOW).state())
                .isEmpty();
    }
}
