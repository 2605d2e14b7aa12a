package timeline.web.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.web.PageTest;
import timeline.web.Visitor;
import timeline.web.Visitors;

@PageTest
class PeoplePageTest {

    private final Visitors visitors;

    @Autowired
    PeoplePageTest(Visitors visitors) {
        this.visitors = visitors;
    }

    @Test
    void addsAChildAndTellsItsAgeWithEveryEntry() {
        Visitor visitor = visitors.named("people");
        var added = visitor.submits(
                "/new-person", "korean", "둘째", "english", "Second child", "relation", "child", "born", "2021년 10월 5일");
        assertThat(Visitor.redirected(added)).isEqualTo(visitor.at("/people/second-child"));
        visitor.records(821, """
            {"kind": "condition-diagnosed", "when": "2022-03-17", "subject": "second-child", "title": "진단", "details": {"condition": "병"}}\
            """);

        assertThat(visitor.reads("/people")).contains("둘째", "자녀", "2021년 10월 5일 태어남", "지금 생후 15개월");
        assertThat(visitor.reads("/people/second-child")).containsSubsequence("<h1>둘째</h1>", "2022년", "진단", "생후 5개월");
        assertThat(visitor.reads("/years/2022")).contains("<span class=\"age\">생후 5개월</span>");

        String form = visitor.reads("/people/second-child/edit");
        assertThat(form).contains("value=\"둘째\"", "value=\"Second child\"", "value=\"2021-10-05\"");
    }

    @Test
    void changesWhatIsSaidAndNotWhatSomebodyElseChangedMeanwhile() {
        Visitor visitor = visitors.named("people-changed");
        visitor.submits("/new-person", "korean", "첫째");
        String version = visitor.reads("/people/첫째/edit".replace("첫째", "%EC%B2%AB%EC%A7%B8"))
                .replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        var changed = visitor.submits("/people/첫째/edit", "korean", "큰아이", "born", "2019년쯤", "version", version);
        assertThat(changed).hasStatus(302);
        assertThat(visitor.reads("/people")).contains("큰아이", "만 ");

        var stale = visitor.submits("/people/첫째/edit", "korean", "또", "version", version);

        assertThat(stale).hasStatus(422);
        assertThat(Visitor.body(stale)).contains("그사이에 바뀌어서", "value=\"또\"");
    }

    @Test
    void asksAgainForWhatCannotBeTaken() {
        Visitor visitor = visitors.named("people-asked");
        var nameless = visitor.submits("/new-person", "born", "2021년");
        var unread = visitor.submits("/new-person", "korean", "아이", "born", "옛날에 그랬지");

        assertThat(nameless).hasStatus(422);
        assertThat(Visitor.body(nameless)).contains("부르는 말을 한 가지 언어로라도");
        assertThat(unread).hasStatus(422);
        assertThat(Visitor.body(unread)).contains("aria-invalid=\"true\"", "value=\"아이\"");
        assertThat(visitor.opens("/people/nobody")).hasStatus(404);
    }
}
