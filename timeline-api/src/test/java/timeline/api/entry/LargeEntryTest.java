package timeline.api.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.api.ApiTest;
import timeline.api.Client;
import timeline.api.People;
import timeline.api.Reply;

@ApiTest
class LargeEntryTest {

    private static final int LIMIT = 1 << 20;
    private static final String JSON = "application/json";

    private final Client owner;
    private final String life;

    @Autowired
    LargeEntryTest(People people) {
        owner = people.named("지은");
        life = owner.newTimeline();
    }

    @ParameterizedTest
    @ValueSource(strings = {"note", "title", "tags", "kind", "details"})
    void takesAnEntryOfJustTheLimitAndReadsItBack(String member) {
        Reply recorded = owner.send(
                "POST", life + "/entries", BodyPublishers.ofByteArray(entry(member, LIMIT)), "Content-Type", JSON);

        assertThat(recorded.status()).isEqualTo(member.equals("kind") ? 400 : 201);
        int entries = owner.get(life + "/entries", "Timeline-Position", position(recorded))
                .items()
                .size();
        assertThat(entries).isEqualTo(member.equals("kind") ? 0 : 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {LIMIT + 1, 5 * LIMIT})
    void refusesAnEntryOverTheLimitThatSaysSo(int bytes) {
        Reply refused = owner.send(
                "POST", life + "/entries", BodyPublishers.ofByteArray(entry("note", bytes)), "Content-Type", JSON);

        assertTooLarge(refused);
    }

    @ParameterizedTest
    @ValueSource(ints = {LIMIT + 1, 5 * LIMIT})
    void refusesAnEntryOverTheLimitThatDoesNotSaySo(int bytes) {
        assertTooLarge(owner.postChunked(life + "/entries", entry("note", bytes), "Content-Type", JSON));
    }

    /** As most programs do, and as a server that closes at once does not let them. */
    @ParameterizedTest
    @ValueSource(ints = {5 * LIMIT, 65 * LIMIT})
    void saysSoToWhoSendsEverythingBeforeListening(int bytes) {
        String answer = owner.sendAsIs("POST", life + "/entries", JSON, entry("note", bytes));

        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("urn:timeline:problem:too-large");
    }

    @Test
    void refusesACorrectionOverTheLimit() {
        Reply recorded =
                owner.post(life + "/entries", "{\"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"가\"}");

        Reply refused =
                owner.patch(recorded.created().header("Location"), "*", "{\"note\": \"" + "a".repeat(LIMIT) + "\"}");

        refused.refused(413, "too-large");
    }

    private void assertTooLarge(Reply refused) {
        assertThat(refused.refused(413, "too-large").path("detail").asString()).contains("1 MiB");
        assertThat(owner.get(life + "/entries").items()).isEmpty();
    }

    private static String position(Reply written) {
        return written.has("Timeline-Position") ? written.header("Timeline-Position") : "0";
    }

    /** An entry of exactly so many bytes, most of them in one member. */
    private static byte[] entry(String member, int bytes) {
        String start = "{\"kind\": \"x-a\", \"lane\": \"living\", \"when\": \"2022\", \"title\": \"가\", ";
        String with =
                switch (member) {
                    case "title" -> start.replace(", \"title\": \"가\"", "") + "\"title\": \"%s\"}";
                    case "kind" -> start.replace("x-a", "x-%s") + "\"note\": \"가\"}";
                    case "tags" -> start + "\"tags\": [\"%s\"]}";
                    case "details" -> start + "\"details\": {\"it\": \"%s\"}}";
                    default -> start + "\"note\": \"%s\"}";
                };
        int room = bytes - with.getBytes(StandardCharsets.UTF_8).length + "%s".length();
        return with.replace("%s", "a".repeat(room)).getBytes(StandardCharsets.UTF_8);
    }
}
