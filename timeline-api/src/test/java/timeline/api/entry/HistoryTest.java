package timeline.api.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.api.ApiTest;
import timeline.api.Client;
import timeline.api.People;
import timeline.api.Reply;

/** The history of an entry reads as a person would tell it. */
@ApiTest
class HistoryTest {

    private final Client owner;
    private final String life;

    @Autowired
    HistoryTest(People people) {
        owner = people.named("지은");
        life = owner.newTimeline();
    }

    @Test
    void tellsWhoSaidWhatInsteadOfWhatAndWhy() {
        Reply entry = record("{\"kind\": \"milestone\", \"when\": \"2022-03\", \"title\": \"진단\"}");
        owner.patch(entry.header("Location"), entry.etag(), "{\"when\": \"2022-03-17\", \"reason\": \"병원 기록을 봄\"}")
                .ok();

        List<String> told = sentences(entry, "ko");

        assertThat(told.getFirst()).matches("\\d{4}년 \\d+월 \\d+일 .*에 지은이 ‘진단’을 기록함\\(2022년 3월\\)");
        assertThat(told.getLast()).matches("\\d{4}년 \\d+월 \\d+일 .*에 지은이 날짜를 ‘2022년 3월’에서 ‘2022년 3월 17일’로 바꿈: 병원 기록을 봄");
        assertThat(owner.get(entry.header("Location") + "/history")
                        .items()
                        .getLast()
                        .path("username")
                        .asString())
                .isEqualTo("지은");
    }

    @Test
    void isToldInTheLanguageThatTheReaderReads() {
        Reply entry = record("{\"kind\": \"milestone\", \"when\": \"2022-03\", \"title\": \"진단\"}");
        owner.patch(
                        entry.header("Location"),
                        entry.etag(),
                        "{\"tags\": [\"병원\"], \"count\": 2, \"when\": \"2022-03-17\"}")
                .ok();

        assertThat(sentences(entry, "en").getLast())
                .endsWith(", 지은 changed the date from “March 2022” to “17 March 2022”,"
                        + " added the number: “2”, added the tags: “병원”");
    }

    @Test
    void tellsOfAnEndOfARetractionAndOfWhatWasTakenBack() {
        Reply stay = record("{\"kind\": \"hospital-stay\", \"when\": \"2022-03-17/..\", \"title\": \"입원\"}");
        String at = stay.header("Location");
        owner.post(at + "/end", "{\"when\": \"2022-12-24\", \"reason\": \"퇴원\"}")
                .ok();
        owner.post(at + "/undo?reason=%EC%95%84%EC%A7%81", "").ok();
        owner.delete(at + "?reason=%EB%82%A8%EC%9D%98%20%EC%9D%BC", "If-Match", "*")
                .ok();
        owner.post(at + "/undo", "").ok();

        List<String> told = sentences(stay, "ko");

        assertThat(told.get(1))
                .endsWith("에 지은이 끝난 것으로 하고 날짜를 ‘2022년 3월 17일부터 계속’에서 ‘2022년 3월 17일부터 2022년 12월 24일까지’로 바꿈: 퇴원");
        assertThat(told.get(2))
                .endsWith("에 지은이 2번째 변경을 되돌려 날짜를 ‘2022년 3월 17일부터 2022년 12월 24일까지’에서 ‘2022년 3월 17일부터 계속’으로 바꿈: 아직");
        assertThat(told.get(3)).endsWith("에 지은이 지움: 남의 일");
        assertThat(told.get(4)).endsWith("에 지은이 4번째 변경을 되돌려 되살림");
    }

    private Reply record(String json) {
        return owner.post(life + "/entries", json).created();
    }

    private List<String> sentences(Reply entry, String language) {
        return owner.get(entry.header("Location") + "/history", "Accept-Language", language).items().stream()
                .map(change -> change.path("sentence").asString())
                .toList();
    }
}
