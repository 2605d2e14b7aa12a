package timeline.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static timeline.Fixed.OWNER;
import static timeline.Fixed.content;
import static timeline.Fixed.entry;
import static timeline.Fixed.timeline;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import timeline.CoreTest;
import timeline.entry.RecordEntry;
import timeline.life.StartTimeline;
import timeline.life.TimelineId;
import timeline.log.Follower;
import timeline.log.LogReader;
import timeline.log.LoggedEvent;
import timeline.log.Recorded;
import timeline.log.Recorder;
import timeline.log.ViewLag;
import timeline.store.Reach;
import timeline.view.AddView;
import timeline.view.ViewDefinition;

/** What views take as it happens, and what replays that end meanwhile make of it. */
@CoreTest
class LiveViewTest {

    private static final String ALL = "view/all";

    @Autowired
    Recorder recorder;

    @Autowired
    LogReader log;

    @Autowired
    ViewLag lag;

    @Autowired
    LiveViews views;

    @Autowired
    Replays replays;

    @Autowired
    ReplayParts parts;

    @Autowired
    JdbcClient jdbc;

    private final TimelineId life = timeline(89_001);

    /** Otherwise what is taken into the rows of before, and not yet to be seen, would be in none of those that come after. */
    @Test
    void noReplayOfADefinedViewEndsWhileEventsAreTakenThatTheListOfViewsPassesOver() {
        recorder.send(new StartTimeline(life, "life", "Asia/Seoul", "ko", OWNER));
        passed(recorder.send(new AddView(life, "all", ViewDefinition.stored("""
            {"title": "모두", "select": {}, "group": ["year"], "measure": [{"as": "n", "of": "count"}], "show": "table"}
            """), OWNER)));
        ViewProgress built = awaitOver();
        String milestone = "{\"kind\": \"milestone\", \"when\": \"2022\", \"title\": \"taken twice, and taken back\"}";
        LoggedEvent recorded = log.at(
                        passed(recorder.send(new RecordEntry(life, entry(89_001), content(milestone), OWNER))))
                .orElseThrow();

        parts.transaction().executeWithoutResult(taking -> {
            listOfViews().follow(List.of(recorded));
            CompletableFuture.runAsync(Reach.SERVICE.over(() -> replays.start(life, ALL)))
                    .join();
            await().atMost(Duration.ofSeconds(30)).until(this::near);
            await().during(Duration.ofMillis(500))
                    .until(() -> !replays.progress(life, ALL).over());
            taking.setRollbackOnly();
        });

        assertThat(awaitOver().generation()).isGreaterThan(built.generation());
    }

    private Follower listOfViews() {
        return views.all().stream()
                .filter(view -> view.name().equals("views"))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the replay has so little left that it ends as soon as it may, or has ended. */
    private boolean near() {
        return jdbc.sql("""
            select not exists (select from view_replay join view_replay_segment using (replay)
                where timeline = ? and state = 'replaying' and not near)
            """).param(life.value()).query(Boolean.class).single();
    }

    private long passed(Recorded<?> recorded) {
        await().atMost(Duration.ofSeconds(30)).until(() -> lag.awaitPassed(recorded.position()));
        return recorded.position();
    }

    private ViewProgress awaitOver() {
        return await().atMost(Duration.ofSeconds(60)).until(() -> replays.progress(life, ALL), ViewProgress::over);
    }
}
