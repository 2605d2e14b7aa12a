package timeline.web.retrospective;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.web.LivedYears;
import timeline.web.PageTest;
import timeline.web.Visitor;
import timeline.web.Visitors;

/** Reads what one person wrote of 2022 and of 2023. */
@PageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetrospectivePageTest {

    private final Visitors visitors;
    private final Visitor visitor;
    private final Visitor of2022;

    @Autowired
    RetrospectivePageTest(Visitors visitors) {
        this.visitors = visitors;
        this.visitor = visitors.named("retro-both");
        this.of2022 = visitors.named("retro-2022");
    }

    @BeforeAll
    void write() {
        LivedYears.of(visitor, 2022, 2023);
        LivedYears.of(of2022, 2022);
    }

    @Test
    void showsFourToKeepThreeToImproveAndNothingTriedYet() {
        String page = of2022.reads("/years/2022/retrospective");
        assertThat(page)
                .contains("<h1>2022년 회고</h1>", "쓰는 중")
                .containsSubsequence("커리어", "아직 쓰지 않았습니다.", "가족", "아직 쓰지 않았습니다.")
                .containsSubsequence(
                        "유지할 것",
                        "4",
                        "가급적 야근보다는 조근을 한다.",
                        "개선할 것",
                        "3",
                        "높은 배달음식 의존성.",
                        "시도할 것",
                        "0",
                        "아직 시도할 것이 없습니다.")
                .contains("개선할 것 3개가 시도를 기다립니다")
                .doesNotContain("<style", "style=", "onclick");
        assertThat(matches(page, "class=\"(item waiting)\"")).hasSize(3);
        assertThat(matches(page, "(<span class=\"badge\">시도를 기다림</span>)")).hasSize(3);
        assertThat(matches(page, " id=\"([^\"]+)\"")).doesNotHaveDuplicates();
    }

    @Test
    void nestsReasonsUnderWhatTheyAreReasonsFor() {
        assertThat(of2022.reads("/years/2022/retrospective"))
                .contains("<li><span>조근은 &#39;그날 일과 전까지&#39;라는 명확한 데드라인이 있으므로 규칙적인 시간 활용이 가능하다.</span>"
                        + "<ul class=\"because\"><li><span>명확한 데드라인은");
    }

    @Test
    void linksToTheEntriesThatShowIt() {
        assertThat(of2022.reads("/years/2022/retrospective"))
                .contains("<a href=\"" + of2022.at("/years/2022#entry-a88f4f1e-94d1-53a3-8709-98aee1f1cbf8")
                        + "\" title=\"2022년부터 계속\">야근보다 조근</a>");
    }

    @Test
    void tellsTheFactsOfTheYear() {
        assertThat(of2022.reads("/years/2022/retrospective"))
                .contains("함께할 사람 4명을 뽑았습니다", "2021년과 나란히", "365일", "Kubernetes")
                .containsSubsequence("기록 49건", "처음 있었던 일", "백혈병 진단");
    }

    @Test
    void opensTheYearWithWhatBecameOfTheLast() {
        String page = visitor.reads("/years/2023/retrospective");
        assertThat(page)
                .containsSubsequence(
                        "2022년에 바란 것, 그 뒤",
                        "가급적 야근보다는 조근을 한다.",
                        "이어 간다",
                        "정기적인 정신과 상담으로",
                        "지켰다",
                        "한 달에 한 번으로 줄였지만 거르지 않았다.",
                        "기본적인 자기관리로",
                        "일부만 했다",
                        "운동은 주 2회로 줄었다.",
                        "자기 전 습관적인 스마트폰",
                        "나아졌다",
                        "상자가 답이었다.",
                        "과몰입으로 인한",
                        "이어 간다",
                        "<strong>한집</strong>",
                        "유지할 것")
                .contains(
                        "2022년부터 이어짐",
                        visitor.at("/years/2022/retrospective#item-8cf1384c-0e60-5bcc-b1c5-0959cdcc957c"))
                .contains("나아지려는 것:", "개선할 것 1개가 시도를 기다립니다");
        assertThat(matches(page, "class=\"(said [a-z]+)\"")).hasSize(7);
    }

    @Test
    void tellsInTheYearItselfWhatTheNextSays() {
        assertThat(visitor.reads("/years/2022/retrospective"))
                .containsSubsequence("자기 전 습관적인 스마트폰", "2023년에는", "나아졌다", "상자가 답이었다.");
    }

    @Test
    void asksOfAYearThatNobodyWroteYetWhatBecameOfTheLast() {
        assertThat(of2022.reads("/years/2023/retrospective"))
                .contains("2023년 회고를 아직 쓰지 않았습니다.", "어떻게 되었나요?", "2022년에 바란 것, 그 뒤")
                .doesNotContain("/publish\"");
    }

    @Test
    void speaksEnglishToo() {
        assertThat(Visitor.body(visitor.opens(visitor.at("/years/2023/retrospective"), "en-GB")))
                .contains(
                        "<html lang=\"en\">",
                        "Retrospective of 2023",
                        "What 2022 wanted, and what became of it",
                        "Goes on since 2022",
                        "1 thing to improve waits for a try",
                        "Beside 2022");
    }

    @Test
    void isLinkedFromTheYearAndFromTheFirstPage() {
        String address = "href=\"" + of2022.at("/years/2022/retrospective") + "\"";
        assertThat(of2022.reads("/years/2022")).containsSubsequence(address, "2022년 회고", "쓰는 중");
        assertThat(of2022.reads("/years/2021")).containsSubsequence("2021년 회고", "아직 쓰지 않음");
        assertThat(of2022.reads("")).containsSubsequence(address, "회고", "쓰는 중");
        assertThat(of2022.reads("/years/2022/retrospective")).contains("href=\"" + of2022.at("/years/2022") + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/years/0/retrospective",
                "/years/10000/retrospective",
                "/years/2022/retrospective/editions/9",
                "/years/2022/retrospective/chapters/7",
                "/years/2022/retrospective/items/00000000-0000-0000-0000-000000000001/edit",
                "/years/2022/retrospective/items/no-id/edit"
            })
    void hasNoPageForWhatIsNotThere(String path) {
        assertThat(visitor.opens(path)).hasStatus(404);
    }

    @Test
    void isNotThereForAnybodyElse() {
        assertThat(visitors.named("retro-stranger").opens(visitor.at("/years/2022/retrospective"), "ko"))
                .hasStatus(404);
    }

    static List<String> matches(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
