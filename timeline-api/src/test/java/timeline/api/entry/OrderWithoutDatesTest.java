package timeline.api.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.api.ApiTest;
import timeline.api.Client;
import timeline.api.People;
import timeline.api.Reply;
import tools.jackson.databind.JsonNode;

/** What entries say of each other, where dates say nothing. */
@ApiTest
class OrderWithoutDatesTest {

    private final Client owner;
    private final String life;

    @Autowired
    OrderWithoutDatesTest(People people) {
        owner = people.named("지은");
        life = owner.newTimeline();
    }

    @ParameterizedTest
    @CsvSource({"after, after", "partOf, part of", "refines, refining", "causedBy, caused by"})
    void aCircleIsRefusedWithItsChain(String member, String words) {
        Reply first = record("첫째", "2022", "");
        Reply second = record("둘째", "2022", says(member, first));
        Reply third = record("셋째", "2022", says(member, second));

        JsonNode refused = owner.patch(first.header("Location"), first.etag(), "{" + says(member, third) + "}")
                .refused(409, "conflict");

        assertThat(refused.path("detail").asString())
                .contains("\"첫째\" (2022) %1$s \"셋째\" (2022) %1$s \"둘째\" (2022) %1$s \"첫째\" (2022)".formatted(words));
        assertThat(owner.get(first.header("Location")).json().has(member)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"after", "partOf", "refines", "causedBy"})
    void nothingStandsToItselfLikeThat(String member) {
        Reply only = record("하나", "2022", "");

        assertThat(owner.patch(only.header("Location"), only.etag(), "{" + says(member, only) + "}")
                        .refused(409, "conflict")
                        .path("detail")
                        .asString())
                .contains("\"하나\" (2022)");
    }

    @Test
    void whatCameOfSomethingCannotComeBeforeIt() {
        Reply cause = record("원인", "2022", "");
        Reply effect = record("결과", "2022", says("causedBy", cause));

        assertThat(owner.patch(cause.header("Location"), cause.etag(), "{" + says("after", effect) + "}")
                        .refused(409, "conflict")
                        .path("detail")
                        .asString())
                .contains("\"원인\" (2022) after \"결과\" (2022) caused by \"원인\" (2022)");
    }

    @Test
    void aPartMayBeTheCauseOfItsWhole() {
        Reply stay = record("입원", "2022-03-17/2022-04-20", "");
        Reply visit = record("응급실", "2022-03-17", says("partOf", stay));

        owner.patch(stay.header("Location"), stay.etag(), "{" + says("causedBy", visit) + "}")
                .ok();
    }

    @Test
    void datesThatContradictTheOrderAreRefusedWithTheChain() {
        Reply transplant = record("이식", "2022-08", "");
        Reply relapse = record("재발", "2022", says("after", transplant));

        assertThat(owner.post(life + "/entries", entry("더 늦은 치료", "2022-07", says("after", relapse)))
                        .refused(409, "conflict")
                        .path("detail")
                        .asString())
                .contains("\"더 늦은 치료\" (2022-07) after \"재발\" (2022) after \"이식\" (2022-08)");
        assertThat(owner.patch(transplant.header("Location"), transplant.etag(), "{\"when\": \"2023-01\"}")
                        .refused(409, "conflict")
                        .path("detail")
                        .asString())
                .contains("\"재발\" (2022) after \"이식\" (2023-01)");
    }

    @Test
    void anEndThatContradictsTheOrderIsRefused() {
        Reply move = record("이사", "2022-08", "");
        Reply stay = record("새집", "2022-03/..", says("after", move));

        assertThat(owner.post(stay.header("Location") + "/end", "{\"when\": \"2022-05\"}")
                        .refused(409, "conflict")
                        .path("detail")
                        .asString())
                .contains("\"새집\" (2022-03/2022-05) after \"이사\" (2022-08)");
    }

    /** Each sees the other's entry without what the other is about to say. */
    @Test
    void ofTwoWhoWouldCloseACircleAtTheSameMomentOneIsRefused() throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 10; i++) {
                Reply one = record("하나", "2022", "");
                Reply other = record("다른 하나", "2022", "");

                List<Future<Reply>> answers = writers.invokeAll(List.of(
                        () -> owner.patch(one.header("Location"), one.etag(), "{" + says("after", other) + "}"),
                        () -> owner.patch(other.header("Location"), other.etag(), "{" + says("causedBy", one) + "}")));

                assertThat(List.of(
                                answers.get(0).get().status(),
                                answers.get(1).get().status()))
                        .containsExactlyInAnyOrder(200, 409);
            }
        }
    }

    @Test
    void anEntryMayBeNamedBeforeItIsRecordedButNotIntoACircle() {
        String later = "0b7a3c1e-1111-4a4a-8a8a-0000000c1c1e";
        Reply first = record("먼저", "2022", "\"partOf\": \"" + later + "\"");

        assertThat(owner.post(
                                life + "/entries",
                                entry("나중", "2022", "\"id\": \"" + later + "\", " + says("partOf", first)))
                        .refused(409, "conflict")
                        .path("detail")
                        .asString())
                .contains("\"나중\" (2022) part of \"먼저\" (2022) part of \"나중\" (2022)");
    }

    private Reply record(String title, String when, String more) {
        return owner.post(life + "/entries", entry(title, when, more)).created();
    }

    private static String entry(String title, String when, String more) {
        return "{\"kind\": \"milestone\", \"when\": \"" + when + "\", \"title\": \"" + title + "\""
                + (more.isEmpty() ? "" : ", " + more) + "}";
    }

    private static String says(String member, Reply other) {
        String id = "\"" + other.json().path("id").asString() + "\"";
        boolean many = member.equals("after") || member.equals("causedBy");
        return "\"" + member + "\": " + (many ? "[" + id + "]" : id);
    }
}
