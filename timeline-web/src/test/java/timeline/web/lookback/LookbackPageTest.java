package timeline.web.lookback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.Fixed;
import timeline.life.DescribeStoryline;
import timeline.life.Precondition;
import timeline.text.StrictJson;
import timeline.web.PageTest;
import timeline.web.Visitor;
import timeline.web.Visitors;
import tools.jackson.databind.node.ObjectNode;

@PageTest
class LookbackPageTest {

    private static final String ON = "/lookback?date=2030-03-17";

    private final Visitor visitor;

    @Autowired
    LookbackPageTest(Visitors visitors) {
        this.visitor = visitors.named("lookback");
    }

    @BeforeEach
    void liveAYear() {
        visitor.sends(new DescribeStoryline(
                visitor.timeline().id(),
                "aml",
                (ObjectNode) StrictJson.MAPPER.readTree("{\"title\": \"투병\"}"),
                Precondition.ANY,
                visitor.reader().account()));
        visitor.records(851, """
            {"kind": "condition-diagnosed", "when": "2022-03-17", "subject": "child", "storyline": "aml",
             "title": "진단", "details": {"condition": "백혈병"}}\
            """);
        visitor.records(852, """
            {"kind": "treatment", "when": "2022-03/2022-12", "subject": "child", "storyline": "aml", "title": "치료",
             "details": {"type": "course"}}\
            """);
        visitor.records(853, """
            {"kind": "work-delivered", "when": "2022-06", "title": "설계", "details": {"technologies": ["Slurm"]}}\
            """);
        visitor.records(854, """
            {"kind": "work-delivered", "when": "2022", "title": "구현"}\
            """);
        visitor.records(855, """
            {"kind": "habit", "when": "2021-05/2021-06", "title": "아침 운동", "details": {"habit": "운동"}}\
            """);
    }

    @Test
    void tellsOfThisDayAndThenOfItsMonth() {
        assertThat(visitor.reads(ON))
                .containsSubsequence("이날 있었던 일", "2030년 3월 17일", "8년 전", "2022년 3월 17일", "진단", "이 무렵", "치료", "시작")
                .contains("이런 기억은 덮어두기", "/years/2022#entry-" + Fixed.entry(851))
                .doesNotContain("<style", "style=", "onclick");
    }

    @Test
    void coversWhatHurtsAndTakesThatBack() {
        assertThat(Visitor.redirected(visitor.submits("/lookback/mutes", "storyline", "aml", "date", "2030-03-17")))
                .isEqualTo(visitor.at(ON + "&muted=1"));

        assertThat(visitor.reads(ON + "&muted=1"))
                .contains("다시 알려 드리지 않습니다", "지난 해들의 이날에는 기록이 없습니다")
                .doesNotContain("진단");
        assertThat(visitor.reads("/years/2022")).contains("진단");
        assertThat(visitor.reads("/lookback/mutes")).contains("‘투병’ 이야기");

        assertThat(Visitor.redirected(visitor.submits("/lookback/mutes/remove", "mute", "{\"storyline\":\"aml\"}")))
                .isEqualTo(visitor.at("/lookback/mutes"));

        assertThat(visitor.reads("/lookback/mutes")).contains("덮어둔 것이 없습니다").doesNotContain("‘투병’ 이야기");
        assertThat(visitor.reads(ON)).contains("진단");
    }

    @Test
    void readsAPeriodAsItIsTyped() {
        visitor.submits("/lookback/mutes", "period", "2022년 3월부터 12월까지");

        assertThat(visitor.reads("/lookback/mutes")).contains("2022년 3월부터 2022년 12월까지의 일");
        assertThat(visitor.reads(ON)).doesNotContain("진단");

        visitor.submits("/lookback/mutes/remove", "mute", "{\"period\":\"2022-03/2022-12\"}");
        assertThat(visitor.reads(ON)).contains("진단");
    }

    @ParameterizedTest
    @CsvSource({"03/04/2022, 여러 가지로 읽을 수 있습니다", "언젠가, 알아듣지 못했습니다", "'', 이야기나 사람을 고르거나"})
    void coversNothingThatIsNotReadInOneWay(String period, String said) {
        var answer = visitor.submits("/lookback/mutes", "period", period);

        assertThat(answer.getResponse().getStatus()).isEqualTo(422);
        assertThat(Visitor.body(answer)).contains(said, "덮어둔 것이 없습니다");
    }

    @Test
    void tellsFirstTimes() {
        assertThat(visitor.reads("/lookback/firsts"))
                .containsSubsequence("종류별 처음", "습관", "아침 운동", "진단", "기술", "Slurm", "2022년 6월");
        assertThat(visitor.reads("/lookback/firsts?lane=health")).contains("진단").doesNotContain("Slurm");
    }

    @Test
    void showsHabitsAsBarsWithWhatIsCertain() {
        assertThat(visitor.reads("/lookback/streaks"))
                .containsSubsequence(
                        "아침 운동", "class=\"perhaps\"", "class=\"sure\"", "2021년 5월 ~ 2021년 6월", "적어도 2일, 길면 61일");
    }

    @Test
    void showsTwoYearsSideBySide() {
        assertThat(visitor.reads("/years/2022/beside"))
                .containsSubsequence(
                        "2021년과 2022년",
                        "year-picture",
                        "year-picture upright",
                        "year-picture",
                        "새로 시작",
                        "치료",
                        "끝남",
                        "아침 운동",
                        "커리어")
                .contains(visitor.at("/years/2021#entry-" + Fixed.entry(855)))
                .doesNotContain("<style", "style=");
    }

    @Test
    void tellsWhatHappenedAtWorkWhileTheTreatmentLasted() {
        String page = visitor.reads("/entries/" + Fixed.entry(852) + "/meanwhile?lane=career");
        assertThat(page).containsSubsequence("‘치료’ 동안 있었던 일", "확실히 그동안", "설계", "그동안일 수도", "구현");
        assertThat(visitor.reads("/storylines/aml/meanwhile?lane=career")).contains("‘투병’ 동안 있었던 일", "설계");
        assertThat(visitor.reads("/years/2022")).contains("/entries/" + Fixed.entry(852) + "/meanwhile");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/storylines/none/meanwhile",
                "/entries/00000000-0000-4000-8000-000000000000/meanwhile",
                "/years/1/beside"
            })
    void isNotThereForWhatIsNotThere(String path) {
        assertThat(visitor.opens(path).getResponse().getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/lookback?date=spring", "/lookback?date=99999-01-01"})
    void showsTodayWhereADayMakesNoSense(String path) {
        assertThat(visitor.reads(path)).contains("이날 있었던 일").doesNotContain(">오늘</a>");
    }
}
