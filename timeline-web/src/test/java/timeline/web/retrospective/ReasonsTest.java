package timeline.web.retrospective;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import timeline.demo.LifeFixture;
import timeline.retrospective.Because;
import timeline.retrospective.PlacedItem;

class ReasonsTest {

    private static Because because(String text, Because... reasons) {
        return new Because(text, List.of(reasons));
    }

    @Test
    void nestsAReasonUnderTheOneThatItIsIndentedUnder() {
        assertThat(Reasons.read("""
            - one
              - why one
                - why that
              - also

            - two
            """))
                .containsExactly(
                        because("one", because("why one", because("why that")), because("also")), because("two"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one\n  why\ntwo",
                "- one\n\t- why\n- two",
                "* one\n  * why\n* two",
                "• one\n  • why\n• two",
                "  - one\n    - why\n  - two",
                "- one\r\n  - why\r\n- two\r\n",
                "-  one \n      - why\n- two"
            })
    void readsThemHoweverTheyAreTyped(String lines) {
        assertThat(Reasons.read(lines)).containsExactly(because("one", because("why")), because("two"));
    }

    @Test
    void goesOnInALineWithoutAMark() {
        assertThat(Reasons.read("- one\n  goes on\n  - why\n"))
                .containsExactly(because("one\ngoes on", because("why")));
    }

    @Test
    void readsBackWhatItWrote() {
        List<List<Because>> all = List.of(
                List.of(),
                List.of(because("- begins like a mark", because("* and so does this"))),
                List.of(because("two\nlines\n\nand a gap", because("under\nit")), because("next")),
                List.of(because("  code\n    indented")),
                LifeFixture.retrospective(2022).items().stream()
                        .map(PlacedItem::content)
                        .flatMap(content -> content.because().stream())
                        .toList());
        assertThat(all.subList(0, 3))
                .allSatisfy(one -> assertThat(Reasons.read(Reasons.lines(one))).isEqualTo(one));
        assertThat(Reasons.read(Reasons.lines(all.getLast())))
                .isEqualTo(all.getLast())
                .hasSizeGreaterThan(12);
    }

    @Test
    void nestsToAnyDepthThatAReasonMayHave() {
        Because deep = because("bottom");
        for (int depth = 1; depth < Because.DEEPEST; depth++) {
            deep = because("above", deep);
        }
        assertThat(Reasons.read(Reasons.lines(List.of(deep)))).containsExactly(deep);
        assertThat(Reasons.html(List.of(deep))).contains("<span>bottom</span>");
    }

    @Test
    void showsMarkupAsText() {
        assertThat(Reasons.html(List.of(because("<b>&"))))
                .isEqualTo("<ul class=\"because\"><li><span>&lt;b&gt;&amp;</span></li></ul>");
    }
}
