package timeline.api.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.api.ApiTest;
import timeline.api.Client;
import timeline.api.People;
import timeline.api.Reply;
import tools.jackson.databind.JsonNode;

/** What is taken all the same, with a word of what looks odd. */
@ApiTest
class WarningsTest {

    private final Client owner;
    private final String life;

    @Autowired
    WarningsTest(People people) {
        owner = people.named("지은");
        life = owner.newTimeline();
    }

    @Test
    void areNoneOfAnOrdinaryEntryAndNeverReadBack() {
        Reply entry = record("milestone", "2022", "이사", "");

        assertThat(entry.json().path("warnings").isArray()).isTrue();
        assertThat(warnings(entry)).isEmpty();
        assertThat(owner.get(entry.header("Location")).json().has("warnings")).isFalse();
    }

    @Test
    void tellThatASixthPartMakesFiveSix() {
        String whole = id(record("treatment", "2022-04/2022-09", "항암 치료", "\"count\": 5, " + CHEMOTHERAPY));
        for (int cycle = 1; cycle <= 5; cycle++) {
            Reply part = record("treatment", "2022-0" + (cycle + 3), cycle + "차", partOf(whole) + ", " + CHEMOTHERAPY);
            assertThat(warnings(part)).isEmpty();
        }

        Reply sixth = record("treatment", "2022-09", "6차", partOf(whole) + ", " + CHEMOTHERAPY);

        assertThat(warnings(sixth)).containsExactly("more-than-said");
        assertThat(first(sixth).path("detail").asString()).isEqualTo("‘항암 치료’에 적힌 수는 5인데 부분을 더하면 6입니다. 6으로 셉니다.");
        assertThat(first(sixth).path("entries").path(0).asString()).isEqualTo(whole);
    }

    @Test
    void areInTheLanguageThatTheReaderReads() {
        String whole = id(record("treatment", "2022-04/2022-09", "Chemotherapy", "\"count\": 1, " + CHEMOTHERAPY));
        String two = "{\"kind\": \"treatment\", \"when\": \"2022-05\", \"title\": \"Two\", \"count\": 2, "
                + partOf(whole) + ", " + CHEMOTHERAPY + "}";

        Reply part = owner.post(life + "/entries", two, "Accept-Language", "en").created();

        assertThat(first(part).path("detail").asString())
                .isEqualTo("\"Chemotherapy\" says 1, and its parts now come to 2: 2 are counted.");
    }

    @Test
    void tellOfARelapseBeforeAnyDiagnosis() {
        Reply relapse = record("condition-relapsed", "2022-08", "재발", "\"storyline\": \"aml\"");
        assertThat(warnings(relapse)).containsExactly("without-diagnosis");

        Reply diagnosis = record("condition-diagnosed", "2022-10", "진단", AML);

        assertThat(warnings(diagnosis)).containsExactly("before-diagnosis");
        assertThat(first(diagnosis).path("detail").asString()).isEqualTo("‘재발’(2022년 8월)은 그 이야기의 진단보다 앞섭니다.");
    }

    @Test
    void tellNothingOfADateThatLeavesRoom() {
        record("condition-diagnosed", "2022-03-17", "진단", AML);

        assertThat(warnings(record("condition-relapsed", "2022", "재발", "\"storyline\": \"aml\"")))
                .isEmpty();
        assertThat(warnings(record("condition-remitted", "2022-02", "관해", "\"storyline\": \"aml\"")))
                .containsExactly("before-diagnosis");
    }

    @Test
    void tellOfWhatFollowsTheEndOfAnIllness() {
        record("condition-diagnosed", "2022-03-17", "진단", AML);
        record("condition-resolved", "2022-08", "완치", "\"storyline\": \"aml\"");

        assertThat(warnings(record("treatment", "2022-10", "치료", "\"storyline\": \"aml\", " + CHEMOTHERAPY)))
                .containsExactly("after-resolution");
    }

    @Test
    void tellOfAPartOfAnotherKind() {
        String stay = id(record("hospital-stay", "2022-03/2022-12", "입원", ""));

        Reply treatment = record("treatment", "2022-05", "항암", partOf(stay) + ", " + CHEMOTHERAPY);

        assertThat(warnings(treatment)).containsExactly("other-kind");
    }

    @Test
    void tellOfAnEndBeforeThatOfAPart() {
        Reply stay = record("hospital-stay", "2022-03/..", "입원", "");
        record("hospital-stay", "2022-09/2022-10", "무균실", partOf(id(stay)));

        Reply ended = owner.post(stay.header("Location") + "/end", "{\"when\": \"2022-08\"}")
                .ok();

        assertThat(warnings(ended)).containsExactly("outside-whole");
        assertThat(first(ended).path("detail").asString())
                .isEqualTo("‘무균실’(2022년 9월부터 2022년 10월까지)은 그 전체인 ‘입원’(2022년 3월부터 2022년 8월까지) 안에 들지 않습니다.");
    }

    @Test
    void tellOfWhatIsNotThereAndOfWhatWasRemoved() {
        Reply gone = record("milestone", "2022", "지운 일", "");
        owner.delete(gone.header("Location"), "If-Match", gone.etag()).ok();

        Reply entry = record(
                "milestone",
                "2022",
                "남은 일",
                partOf("0b7a3c1e-1111-4a4a-8a8a-00000000dead") + ", \"after\": [\"" + id(gone) + "\"]");

        assertThat(warnings(entry)).containsExactlyInAnyOrder("not-recorded", "removed");
    }

    @Test
    void tellOfACauseThatCameOnlyLater() {
        String cause = id(record("milestone", "2022-10", "원인", ""));

        assertThat(warnings(record("milestone", "2022-03", "결과", "\"causedBy\": [\"" + cause + "\"]")))
                .containsExactly("cause-later");
    }

    private static final String CHEMOTHERAPY = "\"details\": {\"type\": \"chemotherapy\"}";
    private static final String AML = "\"storyline\": \"aml\", \"details\": {\"condition\": \"AML\"}";

    private Reply record(String kind, String when, String title, String more) {
        String json = "{\"kind\": \"%s\", \"when\": \"%s\", \"title\": \"%s\"%s}"
                .formatted(kind, when, title, more.isEmpty() ? "" : ", " + more);
        return owner.post(life + "/entries", json).created();
    }

    private static String partOf(String whole) {
        return "\"partOf\": \"" + whole + "\"";
    }

    private static String id(Reply reply) {
        return reply.json().path("id").asString();
    }

    private static JsonNode first(Reply reply) {
        return reply.json().path("warnings").path(0);
    }

    private static List<String> warnings(Reply reply) {
        return reply.json()
                .path("warnings")
                .valueStream()
                .map(warning -> warning.path("type").asString())
                .toList();
    }
}
