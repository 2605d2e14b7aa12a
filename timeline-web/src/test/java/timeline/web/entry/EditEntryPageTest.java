package timeline.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import timeline.Fixed;
import timeline.entry.CorrectEntry;
import timeline.entry.EntryChange;
import timeline.entry.EntryHistory;
import timeline.entry.EntryId;
import timeline.entry.EntryKey;
import timeline.life.Precondition;
import timeline.web.PageTest;
import timeline.web.Visitor;
import timeline.web.Visitors;

@PageTest
class EditEntryPageTest {

    private final Visitors visitors;
    private final Visitor visitor;
    private final EntryHistory history;

    @Autowired
    EditEntryPageTest(Visitors visitors, EntryHistory history) {
        this.visitors = visitors;
        this.visitor = visitors.named("editor");
        this.history = history;
    }

    @Test
    void correctsWithAReasonAndLeavesAllElseAsItWasSaid() {
        EntryId entry = visitor.records(1001, """
            {"kind": "job-changed", "when": "2022-01-26/..", "title": {"ko": "이직", "en": "New job"}, "lane": "career",
             "after": [], "audience": ["work"], "faces": {"work": {"title": "일"}}, "details": {"to": {"role": "연구"}}}\
            """);
        String page = visitor.reads("/entries/" + entry + "/edit?year=2022");
        assertThat(page)
                .contains("name=\"title.ko\"", "name=\"title.en\"", "value=\"New job\"", "value=\"2022년 1월 26일부터 계속\"")
                .contains(
                        "name=\"details.to.role\"",
                        "value=\"연구\"",
                        "name=\"version\" value=\"1\"",
                        visitor.at("/entries/" + entry + "/end"));
        MvcTestResult sent = visitor.submits(
                "/entries/" + entry + "/edit",
                "version",
                "1",
                "year",
                "2022",
                "title.ko",
                "새 직장",
                "title.en",
                "New job",
                "when",
                "2022년 1월 26일부터 계속",
                "kind",
                "job-changed",
                "lane",
                "career",
                "subject",
                "me",
                "detailsOf",
                "job-changed",
                "details.to.role",
                "연구",
                "details.to.name",
                "",
                "reason",
                "더 또렷하게");
        assertThat(sent).redirectedUrl().startsWith(visitor.at("/years/2022?"));
        EntryChange change = changes(entry).getLast();
        assertThat(change.changes()).extracting(EntryChange.Member::member).containsExactly("title");
        assertThat(change.reason()).isEqualTo("더 또렷하게");
        assertThat(visitor.reads("/entries/" + entry + "/history"))
                .contains("제목(한국어)을 ‘이직’에서 ‘새 직장’으로 바꿈", "이유: 더 또렷하게", "editor 님");
    }

    @Test
    void recordsNothingWhenNothingWasChanged() {
        EntryId entry = visitor.records(1002, """
            {"kind": "measurement", "when": "2022-03", "title": "체온", "details": {"what": "체온", "quantity": {"value": 38.50}}}\
            """);
        assertThat(visitor.submits(
                        "/entries/" + entry + "/edit",
                        "version",
                        "1",
                        "title",
                        "체온 ",
                        "when",
                        "2022년 3월",
                        "kind",
                        "measurement",
                        "subject",
                        "me",
                        "details.what",
                        "체온",
                        "details.quantity.value",
                        "38.50",
                        "reason",
                        "없음"))
                .hasStatus(302);
        assertThat(changes(entry)).hasSize(1);
    }

    @Test
    void showsWhatChangedMeanwhileAndKeepsWhatWasTyped() {
        EntryId entry = visitor.records(1003, """
            {"kind": "travel", "when": "2022-08", "title": "바다"}\
            """);
        visitor.sends(new CorrectEntry(
                visitor.timeline().id(),
                entry,
                Fixed.content("{\"kind\": \"travel\", \"when\": \"2022-09\", \"title\": \"바다\"}"),
                "",
                Precondition.version(1),
                visitor.reader().account()));
        String[] form = {"version", "1", "title", "산", "when", "2022년 8월", "kind", "travel", "subject", "me"};
        MvcTestResult stale = visitor.submits("/entries/" + entry + "/edit", form);
        assertThat(stale).hasStatus(409);
        assertThat(Visitor.body(stale))
                .contains("그사이에 바뀌었습니다", "날짜를 ‘2022년 8월’에서 ‘2022년 9월’로 바꿈")
                .contains("value=\"산\"", "value=\"2022년 9월\"", "name=\"version\" value=\"2\"");
        assertThat(changes(entry)).hasSize(2);
    }

    @Test
    void marksFaultsAndRecordsNothing() {
        EntryId entry = visitor.records(1004, """
            {"kind": "travel", "when": "2022-08", "title": "바다"}\
            """);
        MvcTestResult sent = visitor.submits(
                "/entries/" + entry + "/edit",
                "version",
                "1",
                "title",
                "바다",
                "when",
                "2022-13",
                "kind",
                "travel",
                "count",
                "0");
        assertThat(sent).hasStatus(422);
        assertThat(Visitor.body(sent)).contains("value=\"2022-13\"", "1부터 1,000,000까지의 수를");
        assertThat(changes(entry)).hasSize(1);
    }

    @Test
    void isNotThereForAnybodyElse() {
        EntryId entry = visitor.records(1005, """
            {"kind": "travel", "when": "2022-08", "title": "바다"}\
            """);
        Visitor stranger = visitors.named("editor-stranger");
        for (String page : List.of("/edit", "/history", "/end", "/retract")) {
            assertThat(stranger.opens(visitor.at("/entries/" + entry + page), "ko"))
                    .hasStatus(404);
            assertThat(stranger.opens("/entries/" + entry + page)).hasStatus(404);
        }
        assertThat(stranger.submits("/entries/" + entry + "/restore")).hasStatus(404);
        assertThat(stranger.submits("/entries/" + entry + "/retract", "version", "1"))
                .hasStatus(404);
    }

    private List<EntryChange> changes(EntryId entry) {
        return history.of(new EntryKey(visitor.timeline().id(), entry));
    }
}
