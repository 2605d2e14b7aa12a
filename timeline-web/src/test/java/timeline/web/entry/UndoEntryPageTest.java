package timeline.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.entry.EntryId;
import timeline.web.PageTest;
import timeline.web.Visitor;
import timeline.web.Visitors;

@PageTest
class UndoEntryPageTest {

    private final Visitor visitor;

    @Autowired
    UndoEntryPageTest(Visitors visitors) {
        this.visitor = visitors.named("undoer");
    }

    @Test
    void takesTheLastChangeBackAndTellsItInTheHistory() {
        EntryId entry = visitor.records(1301, """
            {"kind": "treatment", "when": "2022-03-17/..", "title": "치료", "details": {"type": "medication"}}\
            """);
        String history = "/entries/" + entry + "/history";
        visitor.submits("/entries/" + entry + "/end", "when", "2022년 12월", "year", "2022");
        assertThat(visitor.reads(history)).contains("마지막 변경 되돌리기", "끝남");

        String next = Visitor.redirected(
                visitor.submits("/entries/" + entry + "/undo", "version", "2", "reason", "아직 먹는다", "year", "2022"));

        assertThat(next).contains("/history?", "done=undone");
        assertThat(Visitor.body(visitor.opens(next, "ko")))
                .contains("마지막 변경을 되돌렸습니다.", "이유: 아직 먹는다")
                .containsSubsequence("되돌림", "끝남", "기록함");
        assertThat(visitor.reads("/entries/" + entry + "/end")).contains("2022년 3월 17일부터 계속");
    }

    @Test
    void takesNothingBackThatChangedMeanwhile() {
        EntryId entry = visitor.records(1302, """
            {"kind": "travel", "when": "2018-08", "title": "바다"}\
            """);

        assertThat(visitor.submits("/entries/" + entry + "/undo", "version", "7"))
                .hasRedirectedUrl(visitor.at("/entries/" + entry + "/history?changed"));
        assertThat(visitor.reads("/entries/" + entry + "/history")).doesNotContain("되돌림");
    }
}
