package timeline.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static timeline.Fixed.OWNER;
import static timeline.Fixed.timeline;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import timeline.CoreTest;
import timeline.erasure.Erasure;
import timeline.life.Rejected;
import timeline.life.TimelineId;
import timeline.replay.Replays;
import timeline.replay.Serving;
import timeline.replay.ViewProgress;

/** A view that was folded as things happened has the same rows as one that was folded from all of history. */
@CoreTest
class LiveEqualsRebuiltTest {

    private static final TimelineId LIFE = timeline(500);
    private static final int CHANGES = 600;

    @Autowired
    Recorder recorder;

    @Autowired
    ViewLag lag;

    @Autowired
    Erasure erasure;

    @Autowired
    Followers followers;

    @Autowired
    Replays replays;

    @Autowired
    JdbcClient jdbc;

    @Test
    void inEveryTableOfEveryView() throws InterruptedException {
        assertThat(lag.awaitPassed(recordALife())).isTrue();
        Map<String, List<String>> live = rows();
        assertThat(live)
                .as("tables that the history of this test says nothing to")
                .doesNotContainValue(List.of());

        rebuild();

        Map<String, List<String>> rebuilt = rows();
        assertThat(rebuilt.keySet()).isEqualTo(live.keySet());
        assertThat(generations())
                .allSatisfy(generation -> assertThat(generation).isGreaterThan(1));
        live.forEach((table, rows) -> assertThat(rebuilt.get(table)).as(table).isEqualTo(rows));
    }

    @Test
    void ofEveryViewThereIs() {
        assertThat(views()).contains("chronicle", "directory", "review");
        assertThat(rows().keySet().stream()
                        .map(table -> table.substring(0, table.indexOf('_')))
                        .collect(Collectors.toSet()))
                .as("tables are named after their view: directory_subject")
                .isEqualTo(views().stream().collect(Collectors.toSet()));
    }

    private long recordALife() throws InterruptedException {
        RandomHistory history = new RandomHistory(20220317, LIFE);
        long position = recorder.send(history.start()).position();
        for (int i = 0; i < CHANGES; i++) {
            position = Math.max(position, recorded(history.next()));
            if (i % 150 == 149) {
                position = Math.max(position, erase(i % 300 == 149 ? "second-child" : "둘째"));
            }
        }
        return position;
    }

    private long recorded(Object command) {
        try {
            return recorder.send(command).position();
        } catch (Rejected refused) {
            return 0;
        }
    }

    private long erase(String subject) throws InterruptedException {
        assertThat(erasure.settled()).isTrue();
        return recorder.record(() -> {
                    erasure.eraseSubject(LIFE, subject, OWNER);
                    return subject;
                })
                .position();
    }

    private void rebuild() {
        views().forEach(view -> replays.start(LIFE, view));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> replays.all(LIFE).stream().allMatch(ViewProgress::over));
        assertThat(replays.all(LIFE)).allMatch(view -> view.state() == ViewProgress.State.LIVE);
    }

    private List<Integer> generations() {
        return replays.all(LIFE).stream().map(ViewProgress::generation).toList();
    }

    private List<String> views() {
        return followers.all().stream().map(Follower::name).toList();
    }

    /** Every column of every row of every table of a view, as it is read. */
    private Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : tables()) {
            String view = table.substring(0, table.indexOf('_'));
            rows.put(
                    table,
                    jdbc.sql("select cast(to_jsonb(r) - 'generation' as text) from " + table
                                    + " r where timeline = :timeline and " + Serving.rows(view, ":timeline")
                                    + " order by 1")
                            .param("timeline", LIFE.value())
                            .query((row, n) -> row.getString(1))
                            .list());
        }
        return rows;
    }

    private List<String> tables() {
        return jdbc.sql("""
            select tablename from pg_tables
            where schemaname = 'public' and split_part(tablename, '_', 1) in (:views) order by 1
            """)
                .param("views", views())
                .query((row, n) -> row.getString(1))
                .list();
    }
}
