package timeline.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.web.PageTest;
import timeline.web.Visitor;
import timeline.web.Visitors;

@PageTest
class SearchPageTest {

    private final Visitor visitor;

    @Autowired
    SearchPageTest(Visitors visitors) {
        visitor = visitors.named("search");
    }

    @BeforeEach
    void live() {
        visitor.records(811, """
            {"kind": "condition-diagnosed", "when": "2022-03-17", "subject": "child", "title": "백혈병 진단이 나옴", "tags": ["병원"],
             "details": {"condition": "백혈병"}}\
            """);
        visitor.records(812, """
            {"kind": "work-delivered", "when": "2021", "title": "배포", "note": "<진단> 도구와 함께", "details": {"technologies": ["Kubernetes"]}}\
            """);
    }

    @Test
    void asksForWordsAndFindsNothingBeforeAnyAreTyped() {
        assertThat(visitor.reads("/search"))
                .contains("<h1>찾기</h1>", "name=\"q\"", "name=\"storyline\"")
                .doesNotContain("배포", "role=\"status\"");
    }

    @Test
    void marksTheWordsByYearAndLeadsToTheirPlace() {
        String page = visitor.reads("/search?q=" + encoded("진단을"));

        assertThat(page)
                .contains("기록 2건을 찾았습니다.", "<mark>진단이</mark> 나옴", "&lt;<mark>진단</mark>&gt; 도구와")
                .containsSubsequence("2021년", "배포", "2022년", "백혈병")
                .contains("/years/2022#entry-");
    }

    @Test
    void findsTechnologiesAndNarrowsByLaneAndTypedDates() {
        assertThat(visitor.reads("/search?q=kubernetes")).contains("배포", "<mark>Kubernetes</mark>");
        assertThat(visitor.reads("/search?q=kubernetes&lane=health"))
                .doesNotContain("배포")
                .contains("찾은 기록이 없습니다");
        assertThat(visitor.reads("/search?from=" + encoded("2022년 3월") + "&to=" + encoded("2022년 3월")))
                .contains("백혈병", "2022년 3월")
                .doesNotContain("배포");
        assertThat(visitor.reads("/search?tag=" + encoded("#병원")))
                .contains("백혈병")
                .doesNotContain("배포");
    }

    @Test
    void saysWhichDateItCannotRead() {
        assertThat(visitor.reads("/search?q=a&from=" + encoded("언젠가 그때")))
                .contains("aria-invalid=\"true\"", "id=\"from-read\"")
                .doesNotContain("role=\"status\"");
    }

    @Test
    void isReachedFromEveryPageOfTheTimeline() {
        assertThat(visitor.reads("/years/2022"))
                .contains(
                        "role=\"search\"",
                        "action=\"" + visitor.at("/search") + "\"",
                        "href=\"" + visitor.at("/people") + "\"");
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
