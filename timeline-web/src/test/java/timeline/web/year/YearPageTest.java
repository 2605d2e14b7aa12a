package timeline.web.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.Fixed;
import timeline.web.PageTest;
import timeline.web.Visitor;
import timeline.web.Visitors;

@PageTest
class YearPageTest {

    private final Visitors visitors;
    private final Visitor visitor;

    @Autowired
    YearPageTest(Visitors visitors) {
        this.visitors = visitors;
        this.visitor = visitors.named("year");
    }

    @BeforeEach
    void liveAYear() {
        visitor.records(801, """
            {"kind": "condition-diagnosed", "when": "2022-03-17", "subject": "child", "title": {"ko": "진단", "en": "Diagnosis"},
             "note": "**오래** <b>기다렸다</b>", "tags": ["hospital"], "details": {"condition": "백혈병"}}\
            """);
        visitor.records(802, """
            {"kind": "symptom-observed", "when": "2022-03-10", "subject": "child", "title": "열", "count": 3, "details": {"symptom": "발열"}}\
            """);
        visitor.records(803, """
            {"kind": "work-delivered", "when": "2022-03", "title": "설계", "details": {"technologies": ["Slurm", "Knative"]}}\
            """);
        visitor.records(804, """
            {"kind": "habit", "when": "2022/..", "title": "아침 일", "details": {"habit": "조근"}}\
            """);
        visitor.records(805, """
            {"kind": "career-phase", "when": "2019~/2022-01", "title": "세 해"}\
            """);
        visitor.records(806, """
            {"kind": "patent-registered", "when": "2022", "title": "특허"}\
            """);
    }

    @Test
    void showsThePictureBothWaysAndTheSameInWords() {
        String page = visitor.reads("/years/2022");
        assertThat(page)
                .contains(
                        "<h1>2022년</h1>",
                        "class=\"year-picture\"",
                        "class=\"year-picture upright\"",
                        "href=\"/picture.css\"")
                .contains("href=\"/api/v1" + visitor.at("/years/2022.svg") + "\"")
                .containsSubsequence("2022년 전부터", "세 해", "<h3 id=\"month-3\">3월", "설계", "열", "진단", "이 해에", "특허", "아침 일")
                .contains(
                        "2022년 3월 17일",
                        "<strong>오래</strong> &lt;b&gt;",
                        "#hospital",
                        "<dd>백혈병</dd>",
                        "Slurm, Knative",
                        "×3")
                .doesNotContain("<style", "style=", "onclick");
        for (int entry = 801; entry <= 806; entry++) {
            assertThat(page).contains("id=\"entry-" + Fixed.entry(entry) + "\"");
        }
        assertThat(matches(page, " id=\"([^\"]+)\"")).doesNotHaveDuplicates();
    }

    @Test
    void listsEveryLaneInTheOrderOfItsPicture() {
        String page = visitor.reads("/years/2022");
        String picture = page.substring(page.indexOf("class=\"wide\""), page.indexOf("class=\"tall\""));
        List<String> drawn = matches(picture, "data-id=\"([^\"]+)\" data-lane=\"health\"");
        List<String> listed = matches(page, "id=\"entry-([^\"]+)\" class=\"entry health\"");
        assertThat(listed).containsExactlyElementsOf(drawn).hasSize(2);
    }

    @Test
    void showsTheOwnerWhatACircleSeesAndNothingThatWrites() {
        String page = visitor.reads("/years/2022?as=work");

        assertThat(page)
                .contains("다음 사람들에게 보이는 모습입니다: 직장.", "aria-current=\"true\">직장</a>", "설계", "특허", "?as=work")
                .doesNotContain("진단", "백혈병", "아침 일", "id=\"record\"", "/edit", "/history");
    }

    @Test
    void opensAMonthInPictureAndList() {
        String page = visitor.reads("/years/2022?month=2022-03");
        assertThat(page)
                .contains("2022년 3월", "<h3 id=\"month-3\">3월", "이 해의 다른 기록 3건은 이 달의 일이 아닙니다.")
                .doesNotContain("id=\"entry-" + Fixed.entry(806));
    }

    @ParameterizedTest
    @CsvSource({
        "?lane=health,          2",
        "?lane=career,          3",
        "?subject=child,        2",
        "?subject=me,           4",
        "?lane=health&subject=me, 0",
        "?lane=no-such-lane,    6",
        "?month=2021-03,        6",
        "?month=March,          6"
    })
    void showsOnlyWhatIsAskedFor(String query, int entries) {
        assertThat(matches(visitor.reads("/years/2022" + query), "id=\"(entry-[^\"]+)\""))
                .hasSize(entries);
    }

    @Test
    void keepsTheFilterInItsLinks() {
        assertThat(visitor.reads("/years/2022?lane=health&month=2022-03"))
                .contains("href=\"?lane=health&amp;month=2022-04\"")
                .contains(visitor.at("/years/2022") + "?lane=health&amp;subject=child&amp;month=2022-03")
                .contains("/years/2022.svg?lane=health\"");
    }

    @Test
    void leadsToTheYearsOnEitherSide() {
        assertThat(visitor.reads("/years/2022"))
                .contains(visitor.at("/years/2021") + "\"", visitor.at("/years/2023") + "\"")
                .doesNotContain(visitor.at("/years/2024"));
    }

    @Test
    void speaksEnglishToo() {
        assertThat(Visitor.body(visitor.opens(visitor.at("/years/2022"), "en-GB")))
                .contains(
                        "<html lang=\"en\">",
                        "March",
                        "Diagnosis",
                        "17 March 2022",
                        "Known only to be of 2022.",
                        "Record something");
    }

    @Test
    void asksForTheFirstEntryOfAnEmptyYear() {
        assertThat(visitor.reads("/years/1990"))
                .contains("이 해에는 아직 기록한 것이 없습니다.", "<details class=\"record\" id=\"record\" open=\"open\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/years/0", "/years/10000", "/years/abc"})
    void hasNoPageForWhatIsNoYear(String path) {
        assertThat(visitor.opens(path)).hasStatus(404);
    }

    @Test
    void isNotThereForAnybodyElse() {
        Visitor stranger = visitors.named("year-stranger");
        assertThat(stranger.opens(visitor.at("/years/2022"), "ko")).hasStatus(404);
        assertThat(stranger.opens("/timelines/no-uuid/years/2022", "ko")).hasStatus(404);
    }

    @Test
    void servesTheStyleOfThePicture() {
        assertThat(visitor.opens("/picture.css", "ko")).hasStatusOk().hasContentTypeCompatibleWith("text/css");
    }

    private static List<String> matches(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
