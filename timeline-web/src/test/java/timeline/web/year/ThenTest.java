package timeline.web.year;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.web.PageTest;
import timeline.web.Visitor;
import timeline.web.Visitors;

/** The year as it was known or recorded on a day. */
@PageTest
class ThenTest {

    private final Visitor visitor;

    @Autowired
    ThenTest(Visitors visitors) {
        visitor = visitors.named("then");
    }

    @BeforeEach
    void live() {
        visitor.records(841, """
            {"kind": "condition-diagnosed", "when": "2022-03-17", "title": "백혈병 진단", "details": {"condition": "백혈병"}}\
            """);
        visitor.records(842, """
            {"kind": "diagnosis-refined", "when": "[2022-03-17..2022-12-31]", "title": "M7로 확정", "details": {"condition": "M7"}}\
            """);
    }

    @Test
    void showsWhatWasKnownOnADayAndTheWayBack() {
        String then = visitor.reads("/years/2022?knownOn=2022-03-17");
        assertThat(then)
                .contains(
                        "백혈병 진단", "2022년 3월 17일에 알고 있던 대로 보고 있습니다.", "지금으로 돌아가기", "lane=health&amp;knownOn=2022-03-17")
                .contains(visitor.at("/years/2022.svg") + "?knownOn=2022-03-17")
                .doesNotContain("M7로 확정");
        assertThat(visitor.reads("/years/2022")).contains("M7로 확정").doesNotContain("지금으로 돌아가기");
        assertThat(visitor.reads("/years/2022?knownOn=2022%EB%85%84%203%EC%9B%94%2017%EC%9D%BC"))
                .contains("알고 있던 대로")
                .doesNotContain("M7로 확정");
    }

    @Test
    void showsWhatWasRecordedByTheEndOfADay() {
        assertThat(visitor.reads("/years/2022?asOf=2020-01-01"))
                .contains("2020년 1월 1일에 기록되어 있던 대로 보고 있습니다.", "asOf=2020-01-01T14%3A59%3A59.999999Z")
                .doesNotContain("백혈병 진단");
        assertThat(visitor.reads("/years/2022?asOf=2999&knownOn=2022-03-17"))
                .contains("백혈병 진단")
                .doesNotContain("M7로 확정");
    }

    @Test
    void saysWhichDayItCannotRead() {
        assertThat(visitor.reads("/years/2022?knownOn=whenever"))
                .contains("aria-invalid=\"true\"", "M7로 확정")
                .doesNotContain("지금으로 돌아가기");
    }
}
