package timeline.web.storyline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.Fixed;
import timeline.web.PageTest;
import timeline.web.Visitor;
import timeline.web.Visitors;

@PageTest
class StorylinesPageTest {

    private final Visitor visitor;

    @Autowired
    StorylinesPageTest(Visitors visitors) {
        visitor = visitors.named("storylines");
    }

    @BeforeEach
    void liveThroughAnIllness() {
        visitor.submits("/new-storyline", "english", "Family", "korean", "가족");
        visitor.submits("/new-storyline", "english", "Illness", "korean", "투병", "parent", "family");
        visitor.records(831, """
            {"kind": "condition-diagnosed", "when": "2021-12-17", "title": "진단", "storyline": "illness", "details": {"condition": "병"}}\
            """);
        visitor.records(832, """
            {"kind": "treatment", "when": "2022-03-17/..", "title": "치료 과정", "storyline": "illness", "details": {"type": "course"}}\
            """);
        visitor.records(833, """
            {"kind": "treatment", "when": "2022-04-01", "title": "첫 항암", "storyline": "illness", "partOf": "%s", "details": {"type": "chemotherapy"}}\
            """.formatted(Fixed.entry(832)));
    }

    @Test
    void showsTheTreeWithHowFarEachIs() {
        assertThat(visitor.reads("/storylines"))
                .containsSubsequence("가족", "투병", "<span class=\"state\">치료 중</span>", "2022년 3월 17일부터", "3건");
    }

    @Test
    void tellsOneAsAnArcWithGapsPartsAndWhatGoesOn() {
        assertThat(visitor.reads("/storylines/illness"))
                .containsSubsequence(
                        "가족",
                        "<h1>투병</h1>",
                        "치료 중",
                        "지금도 계속",
                        "치료 과정",
                        "진단",
                        "3개월 뒤",
                        "치료 과정",
                        "class=\"parts\"",
                        "첫 항암");
        assertThat(visitor.reads("/storylines/family")).contains("이 아래의 이야기", "투병", "아직 기록이 없습니다");
        assertThat(visitor.opens("/storylines/nothing")).hasStatus(404);
    }

    @Test
    void offersNoParentBelowItselfAndRefusesOne() {
        String form = visitor.reads("/storylines/family/edit");
        String version = form.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        assertThat(form).contains("value=\"가족\"").doesNotContain("<option value=\"illness\"");

        var refused =
                visitor.submits("/storylines/family/edit", "korean", "가족", "parent", "illness", "version", version);

        assertThat(refused).hasStatus(422);
        assertThat(Visitor.body(refused)).contains("제 아래에 둘 수는 없습니다");
        assertThat(visitor.submits("/new-storyline", "korean", " ")).hasStatus(422);
    }
}
