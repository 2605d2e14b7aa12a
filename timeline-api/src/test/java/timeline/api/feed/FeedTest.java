package timeline.api.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import timeline.account.Tokens;
import timeline.api.ApiTest;
import timeline.api.Client;
import timeline.api.People;
import timeline.api.Reply;
import timeline.life.AccountId;
import timeline.life.DescribeStoryline;
import timeline.life.Precondition;
import timeline.life.TimelineId;
import timeline.log.Recorder;
import timeline.store.Reach;
import timeline.text.StrictJson;
import tools.jackson.databind.JsonNode;

/** The events of a timeline as others read on from them: all, in order, each once. */
@ApiTest
@Timeout(60)
class FeedTest {

    @Autowired
    People people;

    @Autowired
    Recorder recorder;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient jdbc;

    private Client owner;
    private String life;
    private String events;

    @BeforeEach
    void starts() {
        owner = people.named("feeder");
        life = owner.newTimeline();
        events = life + "/events";
    }

    @Test
    void answersCloudEventsInTheOrderOfTheLog() {
        Reply recorded = record(owner, life, "가");
        String entry = recorded.json().path("id").asString();

        Reply batch = owner.get(events).ok();

        assertThat(batch.header("Content-Type")).startsWith("application/cloudevents-batch+json");
        assertThat(batch.has("Link")).isFalse();
        JsonNode event = batch.json().get(1);
        assertThat(batch.json()).hasSize(2);
        assertThat(batch.json().get(0).path("type").asString()).isEqualTo("timeline.timeline-started.v1");
        assertThat(batch.json().get(0).path("subject").asString()).isEqualTo("life");
        assertThat(event.propertyNames())
                .containsExactlyInAnyOrder(
                        "specversion",
                        "id",
                        "source",
                        "type",
                        "subject",
                        "time",
                        "datacontenttype",
                        "position",
                        "cursor",
                        "data");
        assertThat(event.path("specversion").asString()).isEqualTo("1.0");
        assertThat(event.path("source").asString()).isEqualTo(life.replace("/api/v1", ""));
        assertThat(event.path("type").asString()).isEqualTo("timeline.entry-recorded.v1");
        assertThat(event.path("subject").asString()).isEqualTo(entry);
        assertThat(event.path("time").asString())
                .isEqualTo(recorded.json().path("recordedAt").asString());
        assertThat(event.path("position").asString()).isEqualTo(recorded.header("Timeline-Position"));
        assertThat(event.path("data").path("content").path("title").toString()).contains("가");
    }

    @Test
    void leadsThroughThousandsPageByPage() throws Exception {
        String entries = IntStream.range(0, 2_300)
                .mapToObj(n -> "{\"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"" + n + "\"}")
                .collect(Collectors.joining(","));
        Reply accepted = owner.send(
                "POST",
                life + "/imports",
                BodyPublishers.ofString(
                        "{\"format\": \"timeline\", \"formatVersion\": 1, \"entries\": [" + entries + "]}"),
                "Content-Type",
                "application/vnd.timeline+json");
        owner.get(accepted.header("Location"), "Accept", "text/event-stream").ok();

        List<String> read = new ArrayList<>();
        int pages = 0;
        for (Optional<String> next = Optional.of(events + "?limit=500"); next.isPresent(); pages++) {
            Reply page = owner.get(next.get()).ok();
            read.addAll(ids(page));
            next = page.response().headers().firstValue("Link").map(link -> link.substring(1, link.indexOf('>')));
        }

        assertThat(pages).isEqualTo(5);
        assertThat(read).hasSize(2_301).doesNotHaveDuplicates().isEqualTo(inTheLog());
        try (OpenStream one = new OpenStream(owner, events);
                OpenStream other = new OpenStream(owner, events)) {
            assertThat(ids(one.next(2_301))).isEqualTo(read);
            assertThat(ids(other.next(2_301))).isEqualTo(read);
        }
    }

    @Test
    void skipsNothingThatIsCommittedLate() throws Exception {
        // The first word makes the key, for which others would wait.
        AccountId account = new AccountId(UUID.fromString(
                record(owner, life, "first").json().path("recordedBy").asString()));
        String cursor = owner.get(events).ok().json().get(1).path("cursor").asString();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        try (ExecutorService others = Executors.newSingleThreadExecutor(
                        Reach.SERVICE.threads(Thread.ofPlatform().factory()));
                OpenStream stream = new OpenStream(owner, events + "?after=" + cursor)) {
            Future<?> held = others.submit(() -> recorder.record(() -> {
                recorder.send(new DescribeStoryline(
                        id(), "held", StrictJson.MAPPER.createObjectNode(), Precondition.NONE, account));
                written.countDown();
                return await(told);
            }));
            assertThat(await(written)).isTrue();
            record(owner, life, "later");

            String after = events + "?after=" + cursor;
            assertThat(owner.get(after, "Timeline-Position", "0").ok().json()).isEmpty();
            assertThat(stream.isSilent()).isTrue();
            told.countDown();
            held.get(10, TimeUnit.SECONDS);

            assertThat(stream.next(2))
                    .extracting(event -> event.event().path("type").asString())
                    .containsExactly("timeline.storyline-described.v1", "timeline.entry-recorded.v1");
            assertThat(stream.isSilent()).isTrue();
            assertThat(ids(owner.get(after))).isEqualTo(inTheLog().subList(2, 4));
        }
    }

    @Test
    void goesOnAfterTheLastThatWasSeen() throws Exception {
        String position = record(owner, life, "가").header("Timeline-Position");
        record(owner, life, "나");
        List<String> all = inTheLog();

        assertThat(ids(owner.get(events + "?after=" + position))).isEqualTo(all.subList(2, 3));
        String first =
                owner.get(events + "?limit=1").json().get(0).path("cursor").asString();
        assertThat(ids(owner.get(events + "?limit=1&after=" + first))).isEqualTo(all.subList(1, 2));
        try (OpenStream stream = new OpenStream(owner, events + "?after=" + position, "Last-Event-ID", first)) {
            List<OpenStream.Told> two = stream.next(2);
            assertThat(ids(two)).isEqualTo(all.subList(1, 3));
            assertThat(two.getFirst().id())
                    .isEqualTo(two.getFirst().event().path("cursor").asString());
            record(owner, life, "다");
            assertThat(stream.next(1).getFirst().event().path("data").toString())
                    .contains("다");
        }
    }

    @Test
    void refusesWhatIsNoPlaceHere() {
        String elsewhere = record(owner, owner.newTimeline(), "가").header("Timeline-Position");

        assertThat(owner.get(events + "?after=nothing").refusedAt()).containsExactly("/after");
        assertThat(owner.get(events + "?after=" + elsewhere).refusedAt()).containsExactly("/after");
        assertThat(owner.get(events + "?limit=501").refusedAt()).containsExactly("/limit");
        assertThat(owner.get(events, "Accept", "text/event-stream", "Last-Event-ID", "7")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void saysErasedWhereWordsWere() {
        owner.put(life + "/subjects/child", "{\"label\": {\"ko\": \"둘째\"}}").created();
        owner.post(
                        life + "/entries",
                        "{\"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"비밀\", \"subject\": \"child\"}")
                .created();

        owner.delete(life + "/subjects/child", Map.of("confirm", "둘째")).ok();

        Reply after = owner.get(events).ok();
        assertThat(after.text()).doesNotContain("비밀", "둘째");
        assertThat(after.json())
                .extracting(event -> event.path("type").asString())
                .contains("timeline.erased.v1", "timeline.subject-erased.v1");
        assertThat(ids(after)).isEqualTo(inTheLog());
    }

    @Test
    void isTheOwnersAlone() {
        people.named("feed-family");
        owner.put(life + "/circles", "{\"items\": [{\"key\": \"family\", \"members\": [\"feed-family\"]}]}")
                .created();

        for (String who : List.of("feed-family", "feed-stranger")) {
            people.named(who).get(events).refused(404, "not-found");
            people.named(who).get(events, "Accept", "text/event-stream").refused(404, "not-found");
        }
    }

    @Test
    void endsWithTheTokenThatOpenedIt() throws Exception {
        Client leaving = people.named("feed-leaving");
        String theirs = leaving.newTimeline();
        AccountId account = new AccountId(UUID.fromString(
                record(leaving, theirs, "가").json().path("recordedBy").asString()));
        try (OpenStream stream = new OpenStream(leaving, theirs + "/events")) {
            assertThat(stream.next(2)).hasSize(2);

            tokens.of(account).forEach(token -> tokens.revoke(account, token.id()));

            assertThat(stream.ends()).isTrue();
        }
    }

    @Test
    void opensNoMoreThanAFewStreamsForOne() {
        Client eager = people.named("feed-eager");
        String path = eager.newTimeline() + "/events";
        List<OpenStream> open = new ArrayList<>();
        for (int i = 0; i < FeedStreams.MOST; i++) {
            open.add(new OpenStream(eager, path));
        }

        eager.get(path, "Accept", "text/event-stream").refused(429, "too-many-streams");

        eager.get(path).ok();
        open.forEach(OpenStream::close);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Reply record(Client who, String life, String title) {
        return who.post(
                        life + "/entries",
                        "{\"kind\": \"reflection\", \"when\": \"2022\", \"title\": \"" + title + "\"}")
                .created();
    }

    private List<String> inTheLog() {
        return jdbc.sql("select event::text as event from log_event where timeline = ? order by transaction, index")
                .param(id().value())
                .query((row, n) -> row.getString("event"))
                .list();
    }

    private TimelineId id() {
        return new TimelineId(UUID.fromString(life.substring(life.lastIndexOf('/') + 1)));
    }

    private static List<String> ids(Reply batch) {
        return batch.ok()
                .json()
                .valueStream()
                .map(event -> event.path("id").asString())
                .toList();
    }

    private static List<String> ids(List<OpenStream.Told> told) {
        return told.stream().map(one -> one.event().path("id").asString()).toList();
    }
}
