package timeline.web.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import timeline.Fixed;
import timeline.web.PageTest;
import timeline.web.Visitor;
import timeline.web.Visitors;

@PageTest
class NewEntryPageTest {

    private final Visitors visitors;
    private final MockMvcTester pages;
    private final Visitor visitor;

    @Autowired
    NewEntryPageTest(Visitors visitors, MockMvcTester pages) {
        this.visitors = visitors;
        this.pages = pages;
        this.visitor = visitors.named("recorder");
    }

    @Test
    void recordsAndLeadsToTheYearThatShowsIt() {
        MvcTestResult sent = visitor.submits(
                "/entries",
                "title",
                "바다에 감",
                "when",
                "2022년 3월 17일",
                "kind",
                "travel",
                "subject",
                "me",
                "year",
                "2022",
                "note",
                "*멀리*",
                "tags",
                "여름, #바다, 여름",
                "count",
                "2",
                "details.to",
                "부산");
        assertThat(sent).hasStatus(302);
        String address = Visitor.redirected(sent);
        assertThat(address).startsWith(visitor.at("/years/2022?done=recorded"));
        assertThat(Visitor.body(visitor.opens(address, "ko")))
                .contains("기록했습니다", "바다에 감", "2022년 3월 17일", "aria-label=\"바다에 감")
                .contains("<em>멀리</em>", "#여름", "#바다", "<dd>부산</dd>", "×2");
    }

    @Test
    void leadsToTheYearInWhichItHappened() {
        assertThat(visitor.submits("/entries", "title", "먼 일", "when", "1999", "kind", "travel", "year", "2022"))
                .redirectedUrl()
                .startsWith(visitor.at("/years/1999?"));
    }

    @Test
    void recordsOnceWhatIsSentTwice() {
        String id = Fixed.entry(901).toString();
        for (int times = 0; times < 2; times++) {
            assertThat(visitor.submits("/entries", "id", id, "title", "한 번", "when", "1997", "kind", "milestone"))
                    .hasStatus(302);
        }
        assertThat(visitor.reads("/years/1997").split("id=\"entry-", -1)).hasSize(2);
    }

    @Test
    void marksWhatIsMissingAndKeepsWhatWasTyped() {
        MvcTestResult sent = visitor.submits(
                "/entries",
                "title",
                "",
                "when",
                "언젠가 그때",
                "kind",
                "condition-diagnosed",
                "year",
                "2022",
                "note",
                "길게 적은 글",
                "details.stage",
                "M7");
        assertThat(sent).hasStatus(422);
        assertThat(Visitor.body(sent))
                .contains("다시 볼 곳이 3군데 있습니다.", "무슨 일이었는지 짧게 적어 주세요.", "이 종류의 기록에는 꼭 필요합니다.", "알아듣지 못했습니다")
                .contains("value=\"언젠가 그때\"", ">길게 적은 글</textarea>", "value=\"M7\"", "name=\"details.condition\"");
    }

    @Test
    void letsAPersonChooseWhatADateMeans() {
        String[] form = {"title", "산책", "when", "3월 10일", "kind", "travel", "year", "2021"};
        MvcTestResult asked = visitor.submits("/entries", form);
        assertThat(asked).hasStatus(422);
        assertThat(Visitor.body(asked))
                .containsSubsequence(
                        "어느 쪽인가요?",
                        "value=\"2021-03-10\" checked=\"checked\"",
                        "이 페이지의 해인 2021년",
                        "value=\"2022-03-10\"");
        assertThat(visitor.submits(
                        "/entries",
                        "title",
                        "산책",
                        "when",
                        "3월 10일",
                        "kind",
                        "travel",
                        "year",
                        "2021",
                        "chosen",
                        "2022-03-10"))
                .redirectedUrl()
                .startsWith(visitor.at("/years/2022?"));
        assertThat(visitor.submits(
                        "/entries",
                        "title",
                        "산책",
                        "when",
                        "3월 10일",
                        "kind",
                        "travel",
                        "year",
                        "2021",
                        "chosen",
                        "1950"))
                .hasStatus(422);
    }

    @Test
    void keepsTheChoiceWhileSomethingElseIsWrong() {
        assertThat(Visitor.body(visitor.submits(
                        "/entries",
                        "title",
                        "",
                        "when",
                        "3월 10일",
                        "kind",
                        "travel",
                        "year",
                        "2021",
                        "chosen",
                        "2022-03-10")))
                .contains("value=\"2022-03-10\" checked=\"checked\"")
                .doesNotContain("value=\"2021-03-10\" checked");
    }

    @Test
    void tellsWhatWasSuppliedToADate() {
        String address = Visitor.redirected(
                visitor.submits("/entries", "title", "눈", "when", "1월 3일", "kind", "travel", "year", "2023"));
        assertThat(Visitor.body(visitor.opens(address, "ko"))).contains("연도가 없어 가장 최근인 2023년으로 읽었습니다.");
    }

    @Test
    void asksForDetailsStepByStepWithoutAScript() {
        MvcTestResult next =
                visitor.submits("/entries", "step", "details", "title", "몸무게", "when", "2022", "kind", "measurement");
        assertThat(next).hasStatusOk();
        assertThat(Visitor.body(next))
                .contains("value=\"몸무게\"", "name=\"details.what\"", "name=\"details.quantity.value\"", "이상")
                .doesNotContain("다시 볼 곳이");
    }

    @Test
    void showsDetailsAgainWhenAnotherKindIsChosen() {
        MvcTestResult sent = visitor.submits(
                "/entries", "title", "여행", "when", "2022", "kind", "move", "detailsOf", "travel", "details.to", "부산");
        assertThat(sent).hasStatus(422);
        assertThat(Visitor.body(sent)).contains("다른 종류를 골라", "name=\"details.from\"", "value=\"부산\"");
    }

    @Test
    void givesAScriptTheFieldsOfAKindAndTheMeaningOfADate() {
        assertThat(visitor.reads("/entries/details?kind=working-hours-changed"))
                .contains("type=\"time\"", "name=\"details.start\"", "출근")
                .doesNotContain("<html");
        assertThat(visitor.reads("/entries/when?when=2022-03&year=2022")).contains("이렇게 읽었습니다: 2022년 3월");
        assertThat(visitor.reads("/entries/when?when=%EB%AC%B4%EC%97%87&year=2022"))
                .contains("알아듣지 못했습니다");
        assertThat(visitor.reads("/entries/when?when=&year=2022")).doesNotContain("<p");
    }

    @Test
    void recordsNothingWithoutTheTokenOfItsForm() {
        assertThat(pages.post()
                        .uri(visitor.at("/entries"))
                        .param("title", "몰래")
                        .param("when", "1998")
                        .param("kind", "travel")
                        .with(authentication(visitor.who()))
                        .exchange())
                .hasStatus(403);
        assertThat(visitor.reads("/years/1998")).doesNotContain("몰래");
    }

    @Test
    void recordsNothingOnSomebodyElsesTimeline() {
        Visitor stranger = visitors.named("recorder-stranger");
        assertThat(stranger.opens(visitor.at("/entries/new"), "ko")).hasStatus(404);
        assertThat(pages.post()
                        .uri(visitor.at("/entries"))
                        .param("title", "남의 일")
                        .with(authentication(stranger.who()))
                        .with(csrf())
                        .exchange())
                .hasStatus(404);
    }
}
