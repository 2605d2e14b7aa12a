package timeline.web.retrospective;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import timeline.Fixed;
import timeline.life.CircleMembers;
import timeline.life.Precondition;
import timeline.life.SetCircles;
import timeline.web.PageTest;
import timeline.web.Visitor;
import timeline.web.Visitors;

/** Writes a retrospective by forms, each test somebody of their own. */
@PageTest
class WritingTest {

    private final Visitors visitors;
    private Visitor visitor;

    @Autowired
    WritingTest(Visitors visitors) {
        this.visitors = visitors;
    }

    @BeforeEach
    void live(TestInfo test) {
        visitor = visitors.named("retro-" + test.getTestMethod().orElseThrow().getName());
        visitor.records(811, """
            {"kind": "habit", "when": "2011/..", "title": {"ko": "아침 산책", "en": "Morning walk"}, "details": {"habit": "산책"}}\
            """);
        visitor.records(812, """
            {"kind": "travel", "when": "2011-08", "title": "바다"}\
            """);
    }

    @Test
    void addsAnItemWithReasonsUnderReasonsAndEvidence() {
        String item = adds(2011, "keep", "아침에 걷는다.", "because", "- 조용하다\n  - 모두 자고 있다\n- 가볍다", "evidence", entry(811));
        String page = visitor.reads("/years/2011/retrospective?done=added");
        assertThat(page)
                .contains("더했습니다", "아침에 걷는다.", "2011#entry-" + entry(811))
                .contains("<li><span>조용하다</span><ul class=\"because\"><li><span>모두 자고"
                        + " 있다</span></li></ul></li><li><span>가볍다</span></li>");
        assertThat(visitor.reads("/years/2011/retrospective/items/" + item + "/edit"))
                .contains("- 조용하다\n  - 모두 자고 있다\n- 가볍다\n", "value=\"" + entry(811) + "\" checked=\"checked\"");
    }

    @Test
    void marksWhatIsMissing() {
        MvcTestResult refused =
                submit("/years/2012/retrospective/items", "text", " ", "because", "- 왜냐하면", "evidence", entry(811));
        assertThat(refused).hasStatus(422);
        assertThat(Visitor.body(refused))
                .contains(
                        "무엇인지 적어 주세요.",
                        "aria-invalid=\"true\"",
                        "- 왜냐하면",
                        "value=\"" + entry(811) + "\" checked=\"checked\"");
        MvcTestResult nowhere = submit("/years/2012/retrospective/items", "text", "어딘가");
        assertThat(nowhere).hasStatus(422);
        assertThat(Visitor.body(nowhere)).contains("유지, 개선, 시도 가운데 골라 주세요.", "어딘가");
        assertThat(visitor.reads("/years/2012/retrospective")).contains("아직 쓰지 않음");
    }

    @Test
    void findsEvidenceByItsTitleAndKeepsWhatIsTyped() {
        MvcTestResult found = submit(
                "/years/2011/retrospective/items",
                "column",
                "try",
                "text",
                "적던 말",
                "find",
                "바다",
                "evidence",
                entry(811));
        assertThat(found).hasStatusOk();
        assertThat(Visitor.body(found))
                .containsSubsequence("아침 산책", "바다")
                .contains("적던 말", "value=\"" + entry(812) + "\"", "value=\"" + entry(811) + "\" checked=\"checked\"")
                .contains("value=\"try\" checked=\"checked\"");
        assertThat(Visitor.body(submit(
                        "/years/2011/retrospective/items",
                        "column",
                        "try",
                        "text",
                        "적던 말",
                        "find",
                        "눈",
                        "step",
                        "find")))
                .contains("제목에 그런 말이 있는 것이 없습니다.");
    }

    @Test
    void changesAnItemOverTheVersionThatWasSeen() {
        String item = adds(2013, "keep", "걷는다.");
        String edit = "/years/2013/retrospective/items/" + item + "/edit";
        assertThat(submit(edit, "version", "1", "text", "뛴다.", "step", "save")).hasStatus(302);
        MvcTestResult stale = submit(edit, "version", "1", "text", "헤엄친다.", "step", "save");
        assertThat(stale).hasStatus(409);
        assertThat(Visitor.body(stale)).contains("뛴다.", "헤엄친다.", "name=\"version\" value=\"2\"", "그 사이에 바뀌었습니다.");
        assertThat(submit(edit, "version", "2", "text", " ", "step", "save")).hasStatus(422);
        assertThat(submit(edit, "version", "2", "text", "헤엄친다.", "step", "save"))
                .hasStatus(302);
        assertThat(visitor.reads("/years/2013/retrospective")).contains("헤엄친다.").doesNotContain("뛴다.");
    }

    @Test
    void movesItemsUpAndDownAndToAnotherColumn() {
        String one = adds(2014, "keep", "하나");
        adds(2014, "keep", "둘");
        adds(2014, "keep", "셋");
        moves(2014, one, "down");
        assertThat(visitor.reads("/years/2014/retrospective")).containsSubsequence("둘", "하나", "셋", "개선할 것");
        moves(2014, one, "down");
        moves(2014, one, "down");
        assertThat(visitor.reads("/years/2014/retrospective")).containsSubsequence("둘", "셋", "하나", "개선할 것");
        moves(2014, one, "up");
        assertThat(visitor.reads("/years/2014/retrospective")).containsSubsequence("둘", "하나", "셋", "개선할 것");
        moves(2014, one, "improve");
        assertThat(visitor.reads("/years/2014/retrospective"))
                .containsSubsequence("둘", "셋", "개선할 것", "하나", "시도를 기다림", "시도할 것");
    }

    @Test
    void takesAnItemOutUnlessItChangedMeanwhile() {
        String item = adds(2015, "keep", "낡은 것");
        String remove = "/years/2015/retrospective/items/" + item + "/remove";
        submit("/years/2015/retrospective/items/" + item + "/edit", "version", "1", "text", "새것", "step", "save");
        assertThat(Visitor.redirected(submit(remove, "version", "1"))).contains("done=stale");
        assertThat(visitor.reads("/years/2015/retrospective")).contains("새것");
        assertThat(Visitor.redirected(submit(remove, "version", "2"))).contains("done=removed");
        assertThat(visitor.reads("/years/2015/retrospective")).doesNotContain("새것");
    }

    @Test
    void answersWhatWaitsByATry() {
        String improve = adds(2016, "improve", "늦게 잔다.");
        assertThat(visitor.reads("/years/2016/retrospective"))
                .contains("시도를 기다림", "/items/new?column=try&amp;answers=" + improve);
        assertThat(visitor.reads("/years/2016/retrospective/items/new?column=try&answers=" + improve))
                .contains("value=\"" + improve + "\" checked=\"checked\"");
        adds(2016, "try", "열한 시에 불을 끈다.", "answers", improve);
        assertThat(visitor.reads("/years/2016/retrospective"))
                .doesNotContain("시도를 기다림")
                .containsSubsequence("늦게 잔다.", "시도할 것:", "열한 시에 불을 끈다.", "나아지려는 것:", "늦게 잔다.");
    }

    @Test
    void writesMovesAndTakesOutChapters() {
        String chapters = "/years/2017/retrospective/chapters/";
        assertThat(Visitor.redirected(submit(
                        chapters + "new", "version", "0", "heading", "일", "markdown", "**잘** 했다.", "step", "save")))
                .contains("done=chapter");
        submit(
                chapters + "new",
                "version",
                "1",
                "heading",
                "집",
                "evidence",
                entry(811),
                "audience",
                "family",
                "step",
                "save");
        assertThat(visitor.reads("/years/2017/retrospective"))
                .containsSubsequence("일", "<strong>잘</strong> 했다.", "집", "아침 산책", "보이는 사람: 가족");
        assertThat(submit(chapters + "1", "version", "1", "heading", "늦은 말", "step", "save"))
                .hasStatus(409);
        assertThat(submit(chapters + "1", "version", "2", "heading", "", "step", "save"))
                .hasStatus(422);
        submit(chapters + "1", "version", "2", "heading", "집과 마당", "step", "up");
        assertThat(visitor.reads("/years/2017/retrospective")).containsSubsequence(">집과 마당<", ">일<");
        submit(chapters + "0", "version", "3", "heading", "집과 마당", "step", "remove");
        assertThat(visitor.reads("/years/2017/retrospective")).contains(">일<").doesNotContain("집과 마당");
    }

    @Test
    void takesNothingForACircleThatThereIsNot() {
        String book = "/years/2018/retrospective";
        MvcTestResult item = submit(book + "/items", "column", "keep", "text", "산책", "audience", "frends");
        MvcTestResult chapter =
                submit(book + "/chapters/new", "version", "0", "heading", "일", "audience", "frends", "step", "save");

        assertThat(item).hasStatus(422);
        assertThat(Visitor.body(item)).contains("없는 모임이 들어 있습니다", "value=\"frends\" checked=\"checked\"");
        assertThat(chapter).hasStatus(422);
        assertThat(Visitor.body(chapter)).contains("없는 모임이 들어 있습니다");
        assertThat(visitor.reads(book)).doesNotContain("산책");

        visitor.sends(new SetCircles(
                visitor.timeline().id(),
                List.of(new CircleMembers("frends", List.of())),
                Precondition.NONE,
                visitor.reader().account()));

        assertThat(visitor.reads(book + "/items/new?column=keep")).contains("value=\"frends\"");
        adds(2018, "keep", "산책", "audience", "frends");
        assertThat(visitor.reads(book)).containsSubsequence("산책", "보이는 사람: frends");
    }

    @Test
    void saysWhatBecameOfTheLastYearAndCarriesOnWhatContinues() {
        String walk = adds(2005, "keep", "걷는다.");
        String sleep = adds(2005, "improve", "늦게 잔다.");
        says(2006, walk, "continued", "비 오는 날만 빼고");
        says(2006, sleep, "improved", "");
        String next = visitor.reads("/years/2006/retrospective");
        assertThat(next)
                .containsSubsequence("2005년에 바란 것", "걷는다.", "이어 간다", "비 오는 날만 빼고", "늦게 잔다.", "나아졌다")
                .containsSubsequence("유지할 것", "걷는다.", "2005년부터 이어짐", "개선할 것")
                .doesNotContain("아직 답하지 않은 것");
        String carried = RetrospectivePageTest.matches(
                        next.substring(next.indexOf("class=\"columns\"")), "id=\"item-([^\"]+)\"")
                .getFirst();
        says(2007, carried, "continued", "");
        assertThat(visitor.reads("/years/2007/retrospective"))
                .contains("2005년부터 이어짐", visitor.at("/years/2005/retrospective#item-" + walk), ">2006</a>");
        says(2007, carried, "dropped", "무릎이 아파서");
        assertThat(visitor.reads("/years/2007/retrospective"))
                .containsSubsequence("그만두었다", "무릎이 아파서")
                .contains("유지할 것을 아직 적지 않았습니다.");
        assertThat(submit("/years/2007/retrospective/items/" + carried + "/outcome", "outcome", "well"))
                .hasStatus(404);
        assertThat(submit("/years/2005/retrospective/items/" + walk + "/outcome", "outcome", "kept"))
                .hasStatus(404);
    }

    private String adds(int year, String column, String text, String... more) {
        String[] fields = new String[6 + more.length];
        System.arraycopy(new String[] {"column", column, "text", text, "step", "save"}, 0, fields, 0, 6);
        System.arraycopy(more, 0, fields, 6, more.length);
        String to = Visitor.redirected(submit("/years/" + year + "/retrospective/items", fields));
        assertThat(to).contains("done=added#item-");
        return to.substring(to.indexOf("#item-") + "#item-".length());
    }

    private void moves(int year, String item, String to) {
        assertThat(submit("/years/" + year + "/retrospective/items/" + item + "/move", "to", to))
                .hasStatus(302);
    }

    private void says(int year, String item, String outcome, String note) {
        String path = "/years/" + year + "/retrospective/items/" + item + "/outcome";
        assertThat(Visitor.redirected(submit(path, "outcome", outcome, "note", note)))
                .contains("done=said");
    }

    private MvcTestResult submit(String path, String... fields) {
        return visitor.submits(path, fields);
    }

    private static String entry(int number) {
        return Fixed.entry(number).toString();
    }
}
