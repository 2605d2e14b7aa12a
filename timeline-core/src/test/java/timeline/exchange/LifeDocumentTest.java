package timeline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static timeline.Fixed.timeline;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import timeline.life.TimelineId;

/** The names of entries that have none: documents that were imported before must name the same entries for all time. */
class LifeDocumentTest {

    private static final TimelineId LIFE = timeline(1);
    private static final String SAID = "{\"kind\":\"reflection\",\"when\":\"2022\",\"title\":\"열\"}";

    @Test
    void anEntryIsNamedByWhatItSaysAndWhere() {
        assertThat(ids(SAID)).containsExactly(named(SAID, 1));
    }

    @Test
    void thoseThatSayTheSameAreCounted() {
        String other = SAID.replace("2022", "2023");

        assertThat(ids(SAID, other, SAID, SAID))
                .containsExactly(named(SAID, 1), named(other, 1), named(SAID, 2), named(SAID, 3));
    }

    @Test
    void oneThatHasAnIdKeepsIt() {
        UUID own = UUID.fromString("0198b6a0-0000-7000-8000-000000000001");

        assertThat(ids(SAID.replace("{", "{\"id\":\"" + own + "\","), SAID)).containsExactly(own, named(SAID, 1));
    }

    private static List<UUID> ids(String... entries) {
        String document =
                "{\"format\":\"timeline\",\"formatVersion\":1,\"entries\":[" + String.join(",", entries) + "]}";
        return LifeDocument.read(document.getBytes(StandardCharsets.UTF_8)).ids(LIFE);
    }

    private static UUID named(String said, int times) {
        return UUID.nameUUIDFromBytes((LIFE + said + times).getBytes(StandardCharsets.UTF_8));
    }
}
