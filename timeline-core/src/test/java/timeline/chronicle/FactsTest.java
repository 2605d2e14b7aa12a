package timeline.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.CoreTest;
import timeline.chronicle.YearFacts.Change;
import timeline.chronicle.YearFacts.First;
import timeline.chronicle.YearFacts.Lasting;
import timeline.demo.LifeFixture;
import timeline.life.Timeline;
import timeline.log.Recorder;
import timeline.log.ViewLag;
import timeline.text.Names;

@CoreTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FactsTest {

    private static final LifeFixture LIFE = LifeFixture.on(73);
    private static final Timeline TIMELINE = LIFE.timeline();

    private static final Names KOREAN = new Names("ko", Map.of(), Map.of());

    @Autowired
    Recorder recorder;

    @Autowired
    ViewLag lag;

    @Autowired
    Facts facts;

    @Autowired
    Years years;

    private YearFacts of2022;
    private YearFacts of2023;

    @BeforeAll
    void record() throws InterruptedException {
        LIFE.start(recorder);
        LIFE.recordEntries(recorder, 2022);
        assertThat(lag.awaitPassed(LIFE.recordEntries(recorder, 2023))).isTrue();
        of2022 = facts.of(TIMELINE, 2022, Moment.NOW, KOREAN);
        of2023 = facts.of(TIMELINE, 2023, Moment.NOW, KOREAN);
    }

    @Test
    void agreesWithTheYearTimeline() {
        YearTimeline year = years.year(TIMELINE, 2022, Moment.NOW, Optional.empty(), Optional.empty(), KOREAN);
        assertThat(of2022.totals()).isEqualTo(year.totals());
        assertThat(of2022.happeningsByKind().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(of2022.totals().happenings());
    }

    @Test
    void countsWhatHappenedRatherThanEntries() {
        assertThat(of2022.hires()).isEqualTo(4);
        assertThat(of2023.hires()).isEqualTo(2);
        assertThat(of2022.happeningsByKind()).containsEntry("patent-registered", 2);
        assertThat(of2023.comparedWith().year()).isEqualTo(2022);
        assertThat(of2023.comparedWith().byKind()).containsEntry("hire-made", Change.of(4, 2));
        assertThat(of2023.comparedWith().byKind()).containsEntry("travel", Change.of(0, 1));
    }

    @Test
    void tellsFirstTimes() {
        assertThat(of2023.firsts())
                .map(First::kind)
                .containsExactly(
                        "publication", "condition-remitted", "travel", "talk-given", "award-received", "measurement");
    }

    @Test
    void claimsNoFirstTimeThatMayHaveBeenInAnotherYear() {
        assertThat(of2022.firsts()).map(First::kind).contains("job-changed").doesNotContain("decision", "role-changed");
    }

    @Test
    void namesTechnologiesThatAreNew() {
        assertThat(of2023.newTechnologies()).isEqualTo(List.of("Rust", "OpenTelemetry", "vLLM", "PyTorch"));
        assertThat(of2022.newTechnologies()).contains("Kubernetes", "Slurm");
    }

    @Test
    void tellsWhatLastedLongestWithinTheYear() {
        assertThat(of2022.longest()).hasSize(YearFacts.LONGEST);
        assertThat(of2022.longest()).map(Lasting::days).startsWith(365, 365).isSortedAccordingTo((a, b) -> b - a);
        assertThat(of2023.longest())
                .map(lasting -> lasting.when() + ": " + lasting.days())
                .containsExactly(
                        "2023-02~/2023-11: 303",
                        "2023-02~/2023-11: 303",
                        "2023-04/2023-12: 275",
                        "2023/..: 15",
                        "2023-01-09/..: 7");
    }
}
