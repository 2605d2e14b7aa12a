package timeline.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class PositionTest {

    private final Client owner;
    private final String life;

    @Autowired
    PositionTest(People people) {
        owner = people.named("지은");
        life = owner.newTimeline();
    }

    @Test
    void asksToComeAgainForWhatWasNotWrittenInFiveSeconds() {
        long began = System.nanoTime();

        Reply behind = owner.get(life + "/entries", "Timeline-Position", "9000000000000000000");

        behind.refused(503, "views-behind");
        assertThat(Integer.parseInt(behind.header("Retry-After"))).isPositive();
        assertThat((System.nanoTime() - began) / 1e9).isBetween(4.5, 8.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "1.5", "-1", "99999999999999999999", "1,2"})
    void refusesAPositionThatIsNone(String position) {
        owner.get(life + "/entries", "Timeline-Position", position).refused(400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", " 1 "})
    void readsAtOnceWhatIsLongPast(String position) {
        owner.get(life + "/entries", "Timeline-Position", position).ok();
    }

    @Test
    void growsWithEveryWrite() {
        String entry = "{\"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"가\"}";

        Reply first = owner.post(life + "/entries", entry).created();
        Reply second = owner.post(life + "/entries", entry).created();

        assertThat(position(second)).isGreaterThan(position(first));
        assertThat(position(owner.patch(second.header("Location"), "*", "{\"title\": \"나\"}")))
                .isGreaterThan(position(second));
        assertThat(position(owner.put(life + "/subjects/a", "{\"label\": \"가\"}")))
                .isPositive();
        assertThat(position(owner.put(life + "/privacy-rules", "{\"items\": []}")))
                .isPositive();
        assertThat(position(owner.delete(second.header("Location"), "If-Match", "*")))
                .isPositive();
        assertThat(position(owner.post(second.header("Location") + "/restore", "")))
                .isPositive();
    }

    private static long position(Reply written) {
        assertThat(written.status()).as(written::toString).isBetween(200, 201);
        return Long.parseLong(written.header("Timeline-Position"));
    }
}
