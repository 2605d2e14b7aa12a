package timeline.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import timeline.Fixed;
import timeline.life.StartTimeline;
import timeline.web.PageTest;
import timeline.web.Visitor;
import timeline.web.Visitors;

@PageTest
class HomePageTest {

    private final Visitors visitors;
    private final MockMvcTester pages;

    @Autowired
    HomePageTest(Visitors visitors, MockMvcTester pages) {
        this.visitors = visitors;
        this.pages = pages;
    }

    @Test
    void invitesToTheFirstStepOfAnEmptyTimeline() {
        Visitor visitor = visitors.named("home-empty");
        assertThat(visitor.opens("/", "ko")).hasStatus(302).hasRedirectedUrl(visitor.at(""));
        assertThat(visitor.reads("")).contains("아직 기록한 것이 없습니다.", visitor.at("/entries/new"), visitor.at("/imports"));
    }

    @Test
    void leadsToTheLatestYearInWhichSomethingBegan() {
        Visitor visitor = visitors.named("home-one");
        visitor.records(1, """
                {"kind": "job-changed", "when": "2019-03/..", "title": "이직", "details": {"to": {"name": "가"}}}""");
        visitor.records(2, """
                {"kind": "travel", "when": "2021-08", "title": "여행"}""");
        assertThat(visitor.opens("/", "ko")).hasRedirectedUrl(visitor.at("/years/2021"));
    }

    @Test
    void countsTheYearsByLaneMostRecentFirst() {
        Visitor visitor = visitors.named("home-years");
        visitor.records(1, """
                {"kind": "travel", "when": "2021-08/2022-01", "title": "여행"}""");
        visitor.records(2, """
                {"kind": "birth", "when": "2022-05-05", "title": "태어남"}""");
        assertThat(visitor.reads(""))
                .containsSubsequence(
                        visitor.at("/years/2022"), "2022년", "2건", "가족", "생활", visitor.at("/years/2021"), "2021년", "1건")
                .contains("<rect class=\"family\" height=\"6\" x=\"0.0\" width=\"50.0\">")
                .doesNotContain("style=");
    }

    @Test
    void listsTimelinesWhereThereAreSeveral() {
        Visitor visitor = visitors.named("home-two");
        visitor.sends(new StartTimeline(
                Fixed.timeline(701), "다른 삶", "UTC", "en", visitor.reader().account()));
        assertThat(Visitor.body(visitor.opens("/", "en")))
                .containsSubsequence(
                        "home-two", "다른 삶", "Nothing is recorded yet.", "/timelines/" + Fixed.timeline(701));
    }

    @Test
    void asksStrangersToSignIn() {
        assertThat(pages.get().uri("/").exchange()).hasRedirectedUrl("/sign-in");
    }

    @Test
    void offersAnExampleDocument() {
        assertThat(visitors.named("home-empty").opens("/examples/life-2022.json", "ko"))
                .hasStatusOk()
                .hasContentType("application/vnd.timeline+json");
    }
}
