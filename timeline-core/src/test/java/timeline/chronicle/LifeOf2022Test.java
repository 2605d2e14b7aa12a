package timeline.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.CoreTest;
import timeline.chronicle.YearTimeline.YearLane;
import timeline.chronicle.YearTimeline.YearStoryline;
import timeline.demo.LifeFixture;
import timeline.entry.EntryId;
import timeline.kind.Lane;
import timeline.life.Timeline;
import timeline.log.Recorder;
import timeline.log.ViewLag;
import timeline.text.Names;

/** A real year: 53 things, of which three have a day. */
@CoreTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LifeOf2022Test {

    private static final Names KOREAN = new Names("ko", Map.of("second-child", "둘째"), Map.of("family-illness", "투병"));

    private static final LifeFixture LIFE = LifeFixture.on(700);
    private static final Timeline TIMELINE = LIFE.timeline();

    @Autowired
    Recorder recorder;

    @Autowired
    ViewLag lag;

    @Autowired
    Chronicle chronicle;

    @Autowired
    Years years;

    @BeforeAll
    void records() throws InterruptedException {
        LIFE.start(recorder);
        assertThat(lag.awaitPassed(LIFE.recordEntries(recorder, 2022))).isTrue();
    }

    @Test
    void allOfItIsThereAndFortyNineOnTheYear() {
        assertThat(chronicle
                        .page(TIMELINE, EntryFilter.ALL, Moment.NOW, Optional.empty(), 500)
                        .entries())
                .hasSize(53);
        assertThat(items(year(2022))).hasSize(49);
        assertThat(year(2022).totals().entries()).isEqualTo(49);
    }

    @Test
    void liesOnTheYearsFrom2019ToToday() {
        assertThat(years.all(TIMELINE))
                .extracting(YearCount::year, YearCount::entries)
                .containsExactly(tuple(2019, 2), tuple(2020, 1), tuple(2021, 3), tuple(2022, 49), tuple(2023, 12));
        assertThat(years.all(TIMELINE))
                .allSatisfy(counted -> assertThat(counted.entries())
                        .isEqualTo(items(year(counted.year())).size())
                        .isEqualTo(counted.lanes().values().stream()
                                .mapToInt(n -> n)
                                .sum()));
    }

    @Test
    void hasThreeExactDays() {
        assertThat(items(year(2022)).stream()
                        .filter(item -> item.startCertain() && item.start().equals(item.startKnownBy()))
                        .filter(item -> !item.continuesBefore())
                        .map(YearItem::start)
                        .distinct()
                        .sorted())
                .containsExactly(
                        LocalDate.parse("2022-01-26"), LocalDate.parse("2022-03-10"), LocalDate.parse("2022-03-17"));
    }

    @Test
    void countsByMonthWhatIsCertainToLieInOne() {
        assertThat(year(2022).totals().byMonth()).containsExactly(1, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void countsWhatHappenedAndPartsOfTheSameKindOnce() {
        // 49 entries; of them two patents, three hires, and five chemotherapies and a transplant in one treatment.
        assertThat(year(2022).totals().happenings()).isEqualTo(49 + 1 + 2 + (5 + 1) - 3);
        assertThat(year(2022).totals().byKind()).containsEntry("treatment", 3).containsEntry("hire-made", 2);
        assertThat(year(2022).totals().bySubject()).containsEntry("second-child", 13);
    }

    @Test
    void keepsTheOrderThatWasSaid() {
        for (YearLane lane : year(2022).lanes()) {
            List<EntryId> order = lane.items().stream().map(YearItem::id).toList();
            for (YearItem item : lane.items()) {
                assertThat(order.subList(0, order.indexOf(item.id())))
                        .as("what stands before " + item.title())
                        .containsAll(
                                item.after().stream().filter(order::contains).toList());
            }
        }
    }

    @Test
    void putsTheTransplantBeforeTheRelapse() {
        assertThat(items(year(2022)).stream().map(YearItem::title).filter(List.of("조혈모세포 이식", "이식 후 재발")::contains))
                .containsExactly("조혈모세포 이식", "이식 후 재발");
    }

    @Test
    void hasTheThreadsOfTheYearInTheirOrder() {
        List<YearStoryline> storylines = year(2022).storylines();
        YearStoryline illness = storylines.stream()
                .filter(storyline -> storyline.key().equals("family-illness"))
                .findFirst()
                .orElseThrow();

        assertThat(illness.title()).isEqualTo("투병");
        assertThat(illness.items()).hasSize(15).startsWith("17468335-7806-5dd7-9b63-03f51a054cc6");
        assertThat(storylines.stream().flatMap(storyline -> storyline.items().stream()))
                .hasSize(49)
                .doesNotHaveDuplicates();
    }

    @Test
    void standsInLanesWithTheReadersWords() {
        assertThat(year(2022).lanes())
                .extracting(YearLane::lane, YearLane::label)
                .containsExactly(
                        tuple(Lane.CAREER, "커리어"),
                        tuple(Lane.FAMILY, "가족"),
                        tuple(Lane.HEALTH, "건강"),
                        tuple(Lane.LIVING, "생활"));
        assertThat(items(year(2022)))
                .filteredOn(item -> item.subject().equals("second-child"))
                .extracting(YearItem::subjectLabel)
                .containsOnly("둘째");
    }

    @Test
    void showsOneLaneOrOneSubjectInTheSameOrder() {
        List<EntryId> ofTheChild = items(year(2022)).stream()
                .filter(item -> item.subject().equals("second-child") && item.lane() == Lane.HEALTH)
                .map(YearItem::id)
                .toList();
        YearTimeline chosen =
                years.year(TIMELINE, 2022, Moment.NOW, Optional.of(Lane.HEALTH), Optional.of("second-child"), KOREAN);

        assertThat(items(chosen)).extracting(YearItem::id).containsExactlyElementsOf(ofTheChild);
        assertThat(chosen.totals().entries()).isEqualTo(12);
    }

    @Test
    void knewTheDiagnosisOnItsDayAndNotYetItsRefinement() {
        Moment thatDay = new Moment(Optional.empty(), Optional.of(LocalDate.parse("2022-03-17")));
        Moment theDayBefore = new Moment(Optional.empty(), Optional.of(LocalDate.parse("2022-03-16")));

        assertThat(kinds(thatDay)).contains("condition-diagnosed").doesNotContain("diagnosis-refined");
        assertThat(kinds(theDayBefore)).doesNotContain("condition-diagnosed").contains("symptom-observed");
        assertThat(kinds(Moment.NOW)).contains("condition-diagnosed", "diagnosis-refined");
    }

    private List<String> kinds(Moment moment) {
        return items(years.year(TIMELINE, 2022, moment, Optional.of(Lane.HEALTH), Optional.empty(), KOREAN)).stream()
                .map(YearItem::kind)
                .toList();
    }

    private YearTimeline year(int year) {
        return years.year(TIMELINE, year, Moment.NOW, Optional.empty(), Optional.empty(), KOREAN);
    }

    private static List<YearItem> items(YearTimeline year) {
        return year.lanes().stream().flatMap(lane -> lane.items().stream()).toList();
    }
}
