package timeline.web.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static timeline.web.Visitor.body;
import static timeline.web.Visitor.redirected;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import timeline.life.DescribeSubject;
import timeline.life.Precondition;
import timeline.text.StrictJson;
import timeline.web.PageTest;
import timeline.web.Visitor;
import timeline.web.Visitors;
import tools.jackson.databind.node.ObjectNode;

/** Erasing on a page, with the name typed. */
@PageTest
class ErasePageTest {

    @Autowired
    Visitors visitors;

    @Test
    void takesAPersonWhoseNameIsTyped() {
        Visitor owner = owner("지우는이", "둘째");

        assertThat(owner.reads("/people/child")).contains("/people/child/erase");
        assertThat(owner.reads("/people/child/erase")).contains("완전히 지우기: 둘째", "이름을 입력하세요: 둘째", "되돌릴 수 없습니다");
        MvcTestResult wrong = owner.submits("/people/child/erase", "confirm", "첫째");
        assertThat(wrong).hasStatus(422);
        assertThat(body(wrong)).contains("아무것도 지우지 않았습니다");
        assertThat(owner.reads("/people")).contains("둘째");

        String next = redirected(owner.submits("/people/child/erase", "confirm", " 둘째 "));

        assertThat(next).isEqualTo(owner.at("/people?erased"));
        assertThat(body(owner.opens(next, "en"))).contains("It is erased.").doesNotContain("둘째");
        assertThat(owner.opens("/people/child/erase")).hasStatus(404);
    }

    @Test
    void takesATimelineWhoseNameIsTyped() {
        Visitor owner = owner("떠나는이", "둘째");
        String name = owner.timeline().name();

        assertThat(owner.reads("")).contains(owner.at("/erase"));
        assertThat(body(owner.opens(owner.at("/erase"), "en"))).contains("Erase the timeline " + name);
        assertThat(owner.submits("/erase", "confirm", name + "!")).hasStatus(422);

        assertThat(redirected(owner.submits("/erase", "confirm", name))).isEqualTo("/?erased");

        assertThat(owner.opens("")).hasStatus(404);
        assertThat(body(owner.opens("/?erased", "en")))
                .contains("It is erased.")
                .doesNotContain(owner.at(""), "http-equiv");
    }

    private Visitor owner(String name, String label) {
        Visitor owner = visitors.named(name);
        ObjectNode said = StrictJson.MAPPER.createObjectNode().put("label", label);
        owner.sends(new DescribeSubject(
                owner.timeline().id(),
                "child",
                said,
                Precondition.NONE,
                owner.reader().account()));
        return owner;
    }
}
