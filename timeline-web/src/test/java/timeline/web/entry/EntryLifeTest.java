package timeline.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import timeline.entry.EntryId;
import timeline.web.PageTest;
import timeline.web.Visitor;
import timeline.web.Visitors;

@PageTest
class EntryLifeTest {

    private final Visitor visitor;

    @Autowired
    EntryLifeTest(Visitors visitors) {
        this.visitor = visitors.named("liver");
    }

    @Test
    void endsWhatWasGoingOn() {
        EntryId entry = visitor.records(1101, """
            {"kind": "treatment", "when": "2022-03-17/..", "title": "치료", "details": {"type": "medication"}}\
            """);
        String form = "/entries/" + entry + "/end";
        assertThat(visitor.reads(form)).contains("언제 끝났나요?", "2022년 3월 17일부터 계속");
        MvcTestResult early = visitor.submits(form, "when", "2021년 3월", "year", "2022", "reason", "다 나음");
        assertThat(early).hasStatus(422);
        assertThat(Visitor.body(early)).contains("그때 끝날 수는 없습니다", "value=\"2021년 3월\"", "value=\"다 나음\"");
        assertThat(visitor.submits(form, "when", "")).hasStatus(422);
        assertThat(visitor.submits(form, "when", "2022년 12월", "year", "2022", "reason", "다 나음"))
                .redirectedUrl()
                .contains("/years/2022?", "done=ended");
        assertThat(visitor.reads("/entries/" + entry + "/history"))
                .contains("끝남", "날짜를 ‘2022년 3월 17일부터 계속’에서 ‘2022년 3월 17일부터 2022년 12월까지’로 바꿈", "이유: 다 나음");
        assertThat(Visitor.body(visitor.submits(form, "when", "2022년 11월"))).contains("계속되는 일이 아니어서");
    }

    @Test
    void removesWithAReasonAndRestores() {
        EntryId entry = visitor.records(1102, """
            {"kind": "travel", "when": "2018-08", "title": "잘못 적은 일"}\
            """);
        String address = Visitor.redirected(
                visitor.submits("/entries/" + entry + "/retract", "version", "1", "reason", "내 일이 아님", "year", "2018"));
        assertThat(Visitor.body(visitor.opens(address, "ko")))
                .contains("지웠습니다", "잘못 적은 일", "/restore")
                .doesNotContain("id=\"entry-" + entry);
        assertThat(visitor.opens("/entries/" + entry + "/edit"))
                .hasRedirectedUrl(visitor.at("/entries/" + entry + "/history"));
        assertThat(visitor.submits("/entries/" + entry + "/restore", "year", "2018"))
                .hasStatus(302);
        assertThat(visitor.reads("/years/2018")).contains("id=\"entry-" + entry);
        assertThat(visitor.reads("/entries/" + entry + "/history"))
                .containsSubsequence("되살림", "지움", "이유: 내 일이 아님", "기록함", "제목: ‘잘못 적은 일’");
    }

    @Test
    void removesNothingThatChangedMeanwhile() {
        EntryId entry = visitor.records(1103, """
            {"kind": "travel", "when": "2018-09", "title": "그대로"}\
            """);
        assertThat(visitor.submits("/entries/" + entry + "/retract", "version", "7"))
                .hasRedirectedUrl(visitor.at("/entries/" + entry + "/history?changed"));
        assertThat(visitor.reads("/years/2018")).contains("id=\"entry-" + entry);
    }

    @Test
    void tellsHistoryInEnglish() {
        EntryId entry = visitor.records(1104, """
            {"kind": "travel", "when": "2022-08", "title": "Sea", "audience": ["family"], "after": ["%s"]}\
            """.formatted(visitor.records(1105, """
                    {"kind": "travel", "when": "2022-07", "title": "Mountain"}\
                    """)));
        visitor.submits(
                "/entries/" + entry + "/edit",
                "version",
                "1",
                "title",
                "Lake",
                "when",
                "2022년 8월",
                "kind",
                "travel",
                "subject",
                "me");
        assertThat(Visitor.body(visitor.opens(visitor.at("/entries/" + entry + "/history"), "en")))
                .contains(
                        "Changed the title from “Sea” to “Lake”",
                        "by liver",
                        "The title: “Sea”",
                        "The date: “August 2022”")
                .contains("Who may see it: “family”", "What it came after: “Mountain”");
    }
}
