package timeline.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.entry.EntryId;
import timeline.web.PageTest;
import timeline.web.Visitor;
import timeline.web.Visitors;

/** The page of an entry's history says who could have seen it. */
@PageTest
class ReadersLinesTest {

    private final Visitor visitor;

    @Autowired
    ReadersLinesTest(Visitors visitors) {
        this.visitor = visitors.named("seen");
    }

    @Test
    void saysWhoCanStillSeeItAndWhoCouldUntilItWasRetracted() {
        EntryId entry = visitor.records(1401, """
            {"kind": "milestone", "when": "2022-03-20", "title": "이사", "audience": ["family"]}\
            """);
        String history = "/entries/" + entry + "/history";

        assertThat(visitor.reads(history))
                .containsPattern("가족: \\d{4}-\\d{2}-\\d{2}부터 지금까지 볼 수 있음\\(보여 주기로 함\\)")
                .doesNotContain("직장:");

        visitor.submits("/entries/" + entry + "/retract", "version", "1", "year", "2022");

        assertThat(visitor.reads(history)).containsPattern("가족: \\d{4}-\\d{2}-\\d{2}부터 \\d{4}-\\d{2}-\\d{2}까지 볼 수 있었음");
        assertThat(Visitor.body(visitor.opens(visitor.at(history), "en")))
                .containsPattern(
                        "Family: could see it from \\d{4}-\\d{2}-\\d{2} to \\d{4}-\\d{2}-\\d{2}, since it was shown");
    }

    @Test
    void saysThatNobodyCould() {
        EntryId entry = visitor.records(1402, """
            {"kind": "milestone", "when": "2022-03-20", "title": "비밀", "audience": []}\
            """);

        assertThat(visitor.reads("/entries/" + entry + "/history")).contains("나 말고는 아무도 볼 수 없었습니다.");
    }
}
