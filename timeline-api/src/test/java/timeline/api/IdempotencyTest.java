package timeline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class IdempotencyTest {

    private static final String KEY = "Idempotency-Key";
    private static final String ENTRY = "{\"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"가\"}";

    private final Client owner;
    private final People people;
    private final JdbcClient jdbc;
    private final String life;
    private final String key;

    @Autowired
    IdempotencyTest(People people, JdbcClient jdbc) {
        this.people = people;
        this.jdbc = jdbc;
        owner = people.named("지은");
        life = owner.newTimeline();
        key = "key of " + life; // a key is the account's, and the account is every test's
    }

    @Test
    void answersTheFirstResponseAgain() {
        Reply first = record(ENTRY, key).created();

        Reply again = record(ENTRY, key).created();

        assertThat(again.text()).isEqualTo(first.text());
        for (String header : List.of("Location", "ETag", "Timeline-Position", "Content-Type")) {
            assertThat(again.header(header)).isEqualTo(first.header(header));
        }
        assertThat(owner.get(life + "/entries").items()).hasSize(1);
    }

    @Test
    void answersTheFirstResponseEvenWhenTheEntryHasChanged() {
        Reply first = record(ENTRY, key).created();
        owner.patch(first.header("Location"), "*", "{\"title\": \"나\"}").ok();

        assertThat(record(ENTRY, key).created().text()).isEqualTo(first.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"나\"}",
                "{\"kind\": \"reflection\", \"when\": \"March\", \"title\": \"나\"}",
                "{}"
            })
    void refusesAKeyThatStoodForAnotherBody(String other) {
        record(ENTRY, key).created();

        record(other, key).refused(422, "idempotency-key-reused");

        assertThat(owner.get(life + "/entries").items()).hasSize(1);
    }

    @Test
    void refusesAKeyThatStoodForAnotherPath() {
        record(ENTRY, key).created();

        owner.post(owner.newTimeline() + "/entries", ENTRY, KEY, key).refused(422, "idempotency-key-reused");
    }

    @Test
    void keepsTheKeysOfTwoPeopleApart() {
        record(ENTRY, key).created();
        Client other = people.named("하늘");
        String otherLife = other.newTimeline();

        other.post(otherLife + "/entries", ENTRY, KEY, key).created();

        assertThat(other.get(otherLife + "/entries").items()).hasSize(1);
    }

    @Test
    void freesAKeyWhoseRequestWasRefused() {
        record("{}", key).refused(400, "invalid-request");
        record("{", key).refused(400, "malformed-json");

        record(ENTRY, key).created();

        assertThat(owner.get(life + "/entries").items()).hasSize(1);
    }

    @Test
    void freesAKeyWhoseRequestWasRejected() {
        String id = "{\"id\": \"0b7a3c1e-1111-4a4a-8a8a-000000000001\", ";
        record(id + ENTRY.substring(1), key + " 1").created();
        record(id + ENTRY.substring(1).replace("가", "나"), key).refused(409, "exists-otherwise");

        record(ENTRY, key).created();
    }

    @Test
    void recordsOnceWhatIsSentAtOnce() throws Exception {
        try (ExecutorService senders = Executors.newFixedThreadPool(8)) {
            List<Callable<Reply>> same = IntStream.range(0, 8)
                    .<Callable<Reply>>mapToObj(i -> () -> record(ENTRY, key))
                    .toList();

            List<Future<Reply>> replies = senders.invokeAll(same);

            String first = replies.getFirst().get().text();
            for (Future<Reply> reply : replies) {
                assertThat(reply.get().created().text()).isEqualTo(first);
            }
        }
        assertThat(owner.get(life + "/entries").items()).hasSize(1);
    }

    @Test
    void takesOneOfTwoBodiesThatAreSentAtOnceUnderOneKey() throws Exception {
        try (ExecutorService senders = Executors.newFixedThreadPool(8)) {
            List<Callable<Reply>> different = IntStream.range(0, 8)
                    .<Callable<Reply>>mapToObj(i -> () -> record(ENTRY.replace("가", "가" + i), key))
                    .toList();

            List<Integer> statuses = senders.invokeAll(different).stream()
                    .map(reply -> reply.resultNow().status())
                    .sorted()
                    .toList();

            assertThat(statuses).containsExactly(201, 422, 422, 422, 422, 422, 422, 422);
        }
        assertThat(owner.get(life + "/entries").items()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"k", " inner  spaces ~!", "255"})
    void takesAKeyOfPrintableCharacters(String sent) {
        String unique = sent.equals("255") ? (life + "/").repeat(10).substring(0, 255) : life + sent;

        Reply first = record(ENTRY, unique).created();

        assertThat(record(ENTRY, unique).text()).isEqualTo(first.text());
        assertThat(owner.get(life + "/entries").items()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "256", "tab\there"})
    void refusesAKeyThatIsNone(String sent) {
        String bad = sent.equals("256") ? "k".repeat(256) : sent;

        record(ENTRY, bad).refused(400, "invalid-request");

        assertThat(owner.get(life + "/entries").items()).isEmpty();
    }

    @Test
    void startsOneTimeline() {
        Client starter = people.named("새벽"); // the others' tests start more timelines than a page holds
        String asked = "{\"name\": \"" + life + "\", \"zone\": \"Asia/Seoul\", \"locale\": \"ko\"}";

        Reply first = starter.post("/api/v1/timelines", asked, KEY, key).created();
        Reply again = starter.post("/api/v1/timelines", asked, KEY, key).created();

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(starter.get("/api/v1/timelines?limit=500").items().stream()
                        .filter(timeline -> timeline.path("name").asString().equals(life)))
                .hasSize(1);
    }

    @Test
    void keepsAKeyForADayAndNotForEver() {
        record(ENTRY, key).created();
        ageBy("25 hours");
        record(ENTRY, key).created();
        assertThat(owner.get(life + "/entries").items()).hasSize(1);

        ageBy("3 days");
        record(ENTRY, key + " another").created();
        record(ENTRY, key).created();
        assertThat(owner.get(life + "/entries").items()).hasSize(3);
    }

    private void ageBy(String interval) {
        jdbc.sql("update exchange_answer set created_at = created_at - cast(? as interval) where key = ?")
                .params(interval, key)
                .update();
    }

    private Reply record(String entry, String idempotencyKey) {
        return owner.post(life + "/entries", entry, KEY, idempotencyKey);
    }
}
