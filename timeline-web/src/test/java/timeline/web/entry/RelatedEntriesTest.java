package timeline.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import timeline.entry.EntryId;
import timeline.web.PageTest;
import timeline.web.Visitor;
import timeline.web.Visitors;

/** How an entry stands to others, in forms. */
@PageTest
class RelatedEntriesTest {

    private final Visitor visitor;

    @Autowired
    RelatedEntriesTest(Visitors visitors) {
        this.visitor = visitors.named("relater");
    }

    @Test
    void areChosenByTitleAndKept() {
        EntryId transplant = visitor.records(1401, """
            {"kind": "milestone", "when": "2012", "title": "이식"}\
            """);
        EntryId relapse = visitor.records(1402, """
            {"kind": "milestone", "when": "2012", "title": "재발"}\
            """);
        String edit = "/entries/" + relapse + "/edit";
        assertThat(visitor.reads(edit + "?year=2012")).contains("무엇 다음인가요?", "이식 · 2012년");

        assertThat(correct(edit, "2012", "재발", "after", transplant.toString())).hasStatus(302);

        assertThat(visitor.reads(edit + "?year=2012"))
                .contains("<option value=\"" + transplant + "\" selected=\"selected\">이식 · 2012년</option>");
        assertThat(visitor.reads("/entries/" + relapse + "/history")).contains("무엇 다음인지 ‘이식’을 더함");
        assertThat(visitor.submits(edit, "version", "2", "kind", "milestone", "when", "2012년", "title", "다시 재발"))
                .hasStatus(302);
        assertThat(visitor.reads(edit + "?year=2012"))
                .contains("<option value=\"" + transplant + "\" selected=\"selected\">");
    }

    @Test
    void areRefusedInACircleAtTheField() {
        EntryId first = visitor.records(1403, """
            {"kind": "milestone", "when": "2013", "title": "첫째"}\
            """);
        EntryId second = visitor.records(
                1404,
                "{\"kind\": \"milestone\", \"when\": \"2013\", \"title\": \"둘째\", \"partOf\": \"" + first + "\"}");

        MvcTestResult refused = correct("/entries/" + first + "/edit", "2013", "첫째", "partOf", second.toString());

        assertThat(refused).hasStatus(422);
        assertThat(Visitor.body(refused))
                .contains(
                        "id=\"partOf-fault\"",
                        "‘첫째’(2013년)는 ‘둘째’(2013년)의 일부, ‘둘째’(2013년)는 ‘첫째’(2013년)의 일부",
                        "<option value=\"" + second + "\" selected=\"selected\">");
    }

    @Test
    void areToldOnTheNextPageWhereTheyLookOdd() {
        EntryId whole = visitor.records(1405, """
            {"kind": "travel", "when": "2014", "title": "여행 두 번", "count": 2}\
            """);
        for (int i = 1; i <= 2; i++) {
            visitor.records(
                    1405 + i,
                    "{\"kind\": \"travel\", \"when\": \"2014\", \"title\": \"" + i + "\", \"partOf\": \"" + whole
                            + "\"}");
        }

        String next = Visitor.redirected(visitor.submits(
                "/entries",
                "year",
                "2014",
                "kind",
                "travel",
                "when",
                "2014년",
                "title",
                "세 번째",
                "others",
                "asked",
                "partOf",
                whole.toString()));

        assertThat(Visitor.body(visitor.opens(next, "ko")))
                .contains("한 번 더 봐 주세요", "‘여행 두 번’에 적힌 수는 2인데 부분을 더하면 3입니다. 3으로 셉니다.");
    }

    private MvcTestResult correct(String form, String year, String title, String field, String other) {
        return visitor.submits(
                form,
                "version",
                "1",
                "year",
                year,
                "kind",
                "milestone",
                "when",
                year + "년",
                "title",
                title,
                "others",
                "asked",
                field,
                other);
    }
}
