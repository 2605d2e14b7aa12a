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

    @Autowired
    private Recorder recorder;

    @Autowired
    private ViewLag views;

    @Autowired
    private Storylines storylines;

    @Test
    void tellsAnIllnessInTheOrderThatWasSaidAndHowFarItIs() throws InterruptedException {
        LifeFixture.start(recorder);
        assertThat(views.awaitPassed(LifeFixture.recordEntries(recorder, 2022))).isTrue();

        Storyline illness = storylines.read(LifeFixture.TIMELINE, "family-illness", Moment.NOW);

        List<String> kinds =
                illness.entries().stream().map(entry -> entry.content().kind()).toList();
        assertThat(illness.entries()).hasSize(15);
        assertThat(kinds.indexOf("condition-relapsed")).isGreaterThan(kinds.lastIndexOf("treatment"));
        assertThat(illness.state()).contains("relapsed");
    }

    @Test
    void tellsOfAJobThatItIsHeld() throws InterruptedException {
        LifeFixture.start(recorder);
        assertThat(views.awaitPassed(LifeFixture.recordEntries(recorder, 2022))).isTrue();

        assertThat(storylines
                        .read(LifeFixture.TIMELINE, "career-job-change", Moment.NOW)
                        .state())
                .contains("employed");
        assertThat(storylines
                        .read(LifeFixture.TIMELINE, "self-health", Moment.NOW)
                        .state())
                .contains("suspected");
    }

    @Test
    void tellsNothingOfAThreadWithoutEntries() {
        assertThat(storylines.read(LifeFixture.TIMELINE, "nothing", Moment.NOW).state())
                .isEmpty();
    }
}
