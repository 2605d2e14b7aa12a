package timeline.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import timeline.CoreTest;
import timeline.log.Follower;
import timeline.log.LoggedEvent;
import timeline.log.Recorder;
import timeline.store.Reach;

/** What views take as it happens, and what replays that end meanwhile make of it. */
@CoreTest
class LiveViewTest {

    private static final String ALL = "view/all";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Recorder recorder;

    @Autowired
    LiveViews views;

    @Autowired
    Replays replays;

    @Autowired
    ReplayParts parts;

    @Autowired
    JdbcClient jdbc;

    private ReplayedLife life;

    @BeforeEach
    void starts() {
        life = beans.createBean(ReplayedLife.class);
    }

    /** Otherwise what is taken into the rows of before, and not yet to be seen, would be in none of those that come after. */
    @Test
    void noReplayOfADefinedViewEndsWhileEventsAreTakenThatTheListOfViewsPassesOver() {
        ViewProgress built = life.addView("all");
        long position = life.passed(recorder.send(life.recording(1)));
        LoggedEvent recorded = parts.reader().at(position).orElseThrow();

        // Taken once more, and taken back.
        parts.transaction().executeWithoutResult(taking -> {
            listOfViews().follow(List.of(recorded));
            CompletableFuture.runAsync(Reach.SERVICE.over(() -> replays.start(life.id(), ALL)))
                    .join();
            await().atMost(Duration.ofSeconds(30)).until(this::near);
            await().during(Duration.ofMillis(500))
                    .until(() -> !life.progress(ALL).over());
            taking.setRollbackOnly();
        });

        assertThat(life.awaitOver(ALL).generation()).isGreaterThan(built.generation());
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
            """).param(life.id().value()).query(Boolean.class).single();
    }
}
