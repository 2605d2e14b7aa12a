package timeline.api.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import timeline.api.ApiTest;
import timeline.api.Client;
import timeline.api.People;
import timeline.api.Reply;
import timeline.text.StrictJson;
import tools.jackson.databind.JsonNode;

@ApiTest
class ProjectionsTest {

    @Autowired
    People people;

    private Client owner;
    private String life;
    private String chronicle;

    @BeforeEach
    void starts() {
        owner = people.named("replayer");
        life = owner.newTimeline();
        chronicle = life + "/projections/chronicle";
        for (String title : List.of("가", "나", "다")) {
            owner.post(
                            life + "/entries",
                            "{\"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"" + title + "\"}")
                    .created();
        }
    }

    @Test
    void listsEveryReadModelAndHowFarItIs() {
        List<JsonNode> all = owner.get(life + "/projections").items();

        assertThat(all).extracting(view -> view.path("name").asString()).contains("chronicle", "directory", "review");
        assertThat(all).allSatisfy(view -> {
            assertThat(view.path("state").asString()).isEqualTo("live");
            assertThat(view.path("position").asLong())
                    .isEqualTo(view.path("head").asLong())
                    .isPositive();
            assertThat(view.path("events").asInt()).isEqualTo(4);
            assertThat(view.path("generation").asInt()).isEqualTo(1);
            assertThat(view.path("previous").isNull()).isTrue();
            assertThat(view.path("error").isNull()).isTrue();
        });
    }

    @Test
    void rebuildsOneThenSwapsBack() {
        Reply started = owner.post(chronicle + "/replay", "");

        assertThat(started.status()).isEqualTo(202);
        assertThat(started.header("Location")).isEqualTo(chronicle + "/progress");
        JsonNode done = awaitLive();
        assertThat(done.path("generation").asInt()).isGreaterThan(1);
        assertThat(done.path("previous").asInt()).isEqualTo(1);
        assertThat(owner.get(life + "/entries").items()).hasSize(3);
        JsonNode back = owner.post(chronicle + "/swap-back", "").ok().json();
        assertThat(back.path("generation").asInt()).isEqualTo(1);
        assertThat(back.path("previous").asInt())
                .isEqualTo(done.path("generation").asInt());
    }

    @Test
    void followsARebuildAsAStreamUntilItIsLive() {
        owner.post(chronicle + "/replay", "");

        Reply stream = owner.get(chronicle + "/progress", "Accept", "text/event-stream");

        List<JsonNode> told = stream.ok()
                .text()
                .lines()
                .filter(line -> line.startsWith("data:"))
                .map(line -> StrictJson.MAPPER.readTree(line.substring("data:".length())))
                .toList();
        assertThat(told.getLast().path("state").asString()).isEqualTo("live");
        assertThat(told.getLast().path("generation").asInt()).isGreaterThan(1);
    }

    @Test
    void comparesWhatIsReadWithWhatWasReadBefore() {
        assertThat(owner.get(chronicle + "/difference").status()).isEqualTo(409);
        owner.post(chronicle + "/replay", "");
        int generation = awaitLive().path("generation").asInt();

        JsonNode difference = owner.get(chronicle + "/difference").ok().json();

        assertThat(difference.path("old").asInt()).isEqualTo(1);
        assertThat(difference.path("new").asInt()).isEqualTo(generation);
        assertThat(difference.path("counts").toString()).isEqualTo("{\"onlyOld\":0,\"onlyNew\":0,\"changed\":0}");
        assertThat(difference.path("items").isEmpty()).isTrue();
        assertThat(owner.get(chronicle + "/difference?cursor=***").status()).isEqualTo(400);
    }

    @Test
    void hasNothingParkedWhereEverythingCouldBeTaken() {
        assertThat(owner.get(chronicle + "/parked").items()).isEmpty();
        assertThat(owner.post(chronicle + "/parked/1/retry", "").status()).isEqualTo(404);
    }

    @Test
    void cancelsOnlyWhatRuns() {
        assertThat(owner.post(chronicle + "/cancel", "").status()).isEqualTo(409);
    }

    @Test
    void knowsNoOther() {
        assertThat(owner.get(life + "/projections/nothing").status()).isEqualTo(404);
        assertThat(owner.post(life + "/projections/nothing/replay", "").status())
                .isEqualTo(404);
    }

    @Test
    void isTheOwnersAlone() {
        Client stranger = people.named("stranger");

        assertThat(stranger.get(life + "/projections").status()).isEqualTo(404);
        assertThat(stranger.get(chronicle + "/progress").status()).isEqualTo(404);
        assertThat(stranger.post(chronicle + "/replay", "").status()).isEqualTo(404);
        assertThat(stranger.post(chronicle + "/swap-back", "").status()).isEqualTo(404);
        assertThat(stranger.get(chronicle + "/difference").status()).isEqualTo(404);
    }

    private JsonNode awaitLive() {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> owner.get(chronicle + "/progress").ok().json(),
                        progress -> progress.path("state").asString().equals("live"));
    }
}
