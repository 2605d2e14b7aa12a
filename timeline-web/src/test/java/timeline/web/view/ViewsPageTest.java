package timeline.web.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.replay.Replays;
import timeline.replay.ViewProgress;
import timeline.viewed.ViewFamily;
import timeline.web.PageTest;
import timeline.web.Visitor;
import timeline.web.Visitors;

@PageTest
class ViewsPageTest {

    private final Visitors visitors;
    private final Replays replays;

    @Autowired
    ViewsPageTest(Visitors visitors, Replays replays) {
        this.visitors = visitors;
        this.replays = replays;
    }

    @Test
    void beginsWithASuggestionThatTheFormHoldsAlready() {
        Visitor visitor = visitors.named("views-suggested");

        assertThat(visitor.reads("/views")).contains("모아 보기", "달마다 받은 치료", "/new-view?like=treatments");
        assertThat(visitor.reads("/new-view?like=treatments"))
                .contains("value=\"달마다 받은 치료\"", "value=\"treatment\" checked", "value=\"month\" selected")
                .contains("value=\"duration\" selected");
    }

    @Test
    void makesAViewByItsFormAndShowsItInEveryWay() {
        Visitor visitor = visitors.named("views-made");
        visitor.records(831, hire("2022-03", "엔지니어", 3));
        visitor.records(832, hire("2022-05-02", "디자이너", 1));
        visitor.records(833, hire("2021", "엔지니어", 2));

        String view = made(visitor, "해마다 채용", "Hires by year");

        assertThat(visitor.reads(view))
                .contains("<h1>해마다 채용</h1>", "<th scope=\"col\">해</th>", "<th scope=\"col\">횟수</th>")
                .containsSubsequence("2021년", "엔지니어", "2", "2022년", "디자이너", "1", "엔지니어", "3")
                .contains("/history\">엔지니어</a>", "/data.csv");
        assertThat(visitor.reads(view + "?show=bars")).contains("width=\"67\"", "2022년 · 엔지니어", "<strong>3</strong>");
        assertThat(visitor.reads(view + "?show=calendar")).contains("class=\"shade4\">3</td>", "몇 월인지 알 수 없는 것이 2번");
        assertThat(visitor.reads(view + "?show=list")).contains("id=\"year-2021\"", "2022년 5월 2일");
        assertThat(visitor.reads(view + "?show=timeline")).contains("year-picture", "aria-current=\"true\">2022</a>");
        assertThat(visitor.reads("/views")).contains("해마다 채용", "<span class=\"kind\">표</span>");
    }

    @Test
    void changesRebuildsAndTakesAViewAway() {
        Visitor visitor = visitors.named("views-changed");
        visitor.records(834, hire("2022-03", "엔지니어", 3));
        String view = made(visitor, "채용", "Hires");
        String version = version(visitor, view);

        var changed = visitor.submits(
                view + "/edit",
                "korean",
                "사람",
                "kinds",
                "hire-made",
                "group",
                "kind",
                "of",
                "count",
                "field",
                "",
                "as",
                "명",
                "show",
                "bars",
                "version",
                version);
        assertThat(Visitor.redirected(changed)).isEqualTo(visitor.at(view));
        awaitBuilt(visitor, view);
        assertThat(visitor.reads(view)).contains("<h1>사람</h1>", "<strong>3</strong>");
        var stale = visitor.submits(view + "/edit", "korean", "또", "of", "count", "version", version);
        assertThat(stale).hasStatus(422);
        assertThat(Visitor.body(stale)).contains("그사이에 바뀌어서", "value=\"또\"");

        assertThat(visitor.submits(view + "/replay")).hasStatus(302);
        awaitBuilt(visitor, view);
        var removed = visitor.submits(view + "/remove", "version", version(visitor, view));
        assertThat(Visitor.redirected(removed)).isEqualTo(visitor.at("/views"));
        assertThat(visitor.opens(view)).hasStatus(404);
    }

    @Test
    void asksAgainForWhatCannotBeTaken() {
        Visitor visitor = visitors.named("views-asked");

        assertThat(Visitor.body(visitor.submits("/new-view", "of", "count"))).contains("제목을 적어 주세요");
        assertThat(Visitor.body(visitor.submits("/new-view", "korean", "나", "from", "옛날에 그랬지")))
                .contains("날짜 하나를 알아볼 수 없습니다", "aria-invalid=\"true\"");
        var sum = visitor.submits("/new-view", "korean", "나", "of", "sum", "field", "", "as", "");
        assertThat(sum).hasStatus(422);
        assertThat(Visitor.body(sum)).contains("세부 항목이 필요합니다", "value=\"sum\" selected");
    }

    private String made(Visitor visitor, String korean, String english) {
        var answer = visitor.submits(
                "/new-view",
                "korean",
                korean,
                "english",
                english,
                "kinds",
                "hire-made",
                "group",
                "year",
                "group",
                "details.role",
                "of",
                "count",
                "field",
                "",
                "as",
                "",
                "of",
                "list",
                "field",
                "",
                "as",
                "누구",
                "show",
                "table");
        String address = Visitor.redirected(answer);
        String view = address.substring(visitor.at("").length());
        awaitBuilt(visitor, view);
        return view;
    }

    private void awaitBuilt(Visitor visitor, String view) {
        String name = ViewFamily.projection(view.substring(view.lastIndexOf('/') + 1));
        await().until(() -> replays.progress(visitor.timeline().id(), name), ViewProgress::over);
    }

    private static String version(Visitor visitor, String view) {
        return visitor.reads(view + "/edit").replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    }

    private static String hire(String when, String role, int count) {
        return """
            {"kind": "hire-made", "when": "%s", "title": "%s", "count": %d, "details": {"role": "%s"}}
            """.formatted(when, role, count, role);
    }
}
