package timeline.replay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static timeline.Fixed.entry;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import timeline.CoreTest;
import timeline.life.Rejected;
import timeline.log.Stumbling;
import timeline.store.Reach;

/** History is folded into new rows beside those that are read, and nothing is skipped or taken twice. */
@CoreTest
class ReplayTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Replays replays;

    @Autowired
    ReplayParts parts;

    @Autowired
    ReplayRunner runner;

    @Autowired
    List<Projection> projections;

    @Autowired
    JdbcClient jdbc;

    private final ExecutorService others = Executors.newCachedThreadPool(
            Reach.SERVICE.threads(Thread.ofPlatform().factory()));
    private ReplayedLife life;

    @BeforeEach
    void starts() {
        life = beans.createBean(ReplayedLife.class);
    }

    @AfterEach
    void leavesNothingRunning() {
        others.shutdownNow();
    }

    @Test
    void readsWhatWasReadUntilItIsDoneThenTheSameFromNewRows() {
        life.record(1, 30);
        life.retract(3);
        List<String> before = life.rows("chronicle_entry");

        ViewProgress done = life.replay("chronicle");

        assertThat(done.state()).isEqualTo(ViewProgress.State.LIVE);
        assertThat(done.generation()).isGreaterThan(1);
        assertThat(done.previous()).isEqualTo(1);
        assertThat(done.position()).isEqualTo(done.head());
        assertThat(done.events()).isEqualTo(32);
        assertThat(life.rows("chronicle_entry")).isEqualTo(before).hasSize(31);
    }

    @Test
    void takesEachEventOnceWhileOthersAreRecorded() throws Exception {
        life.record(1, 3_000);
        Future<Integer> recording = others.submit(() -> {
            int n = 3_000;
            while (!life.progress("chronicle").over() || n < 3_100) {
                life.record(n + 1, n + 10);
                n += 10;
            }
            return n;
        });
        for (int round = 0; round < 3; round++) {
            life.replay("chronicle");
        }
        int last = recording.get(60, TimeUnit.SECONDS);
        life.record(last + 1, last + 5);

        assertThat(life.versions()).hasSize(last + 5).doesNotHaveDuplicates();
        checkNothingDiffers();
    }

    @Test
    void goesOnAtAnotherNodeFromWhereItsNodeDied() {
        life.record(1, 50);
        UUID dead = UUID.randomUUID();
        Replay claimed = parts.transaction().execute(status -> {
            parts.table().add("chronicle", life.id(), 1, 51);
            return parts.table().claim(dead).orElseThrow();
        });
        AtomicInteger pages = new AtomicInteger();
        assertThatThrownBy(() -> new ReplayRun(parts, claimed, chronicle(), dead, 10).run(() -> {
                    if (pages.incrementAndGet() > 3) {
                        throw new IllegalStateException("the node dies");
                    }
                    return false;
                }))
                .hasMessage("the node dies");
        assertThat(life.progress("chronicle").events()).isEqualTo(30);

        ViewProgress done = life.awaitOver("chronicle");

        assertThat(done.generation()).isEqualTo(claimed.generation());
        assertThat(eventsOfLastReplay()).isEqualTo(51);
        assertThat(life.versions()).hasSize(50).doesNotHaveDuplicates();
        checkNothingDiffers();
    }

    @Test
    void aNodeThatWasThoughtDeadWritesNothingMore() {
        life.record(1, 20);
        UUID slow = UUID.randomUUID();
        Replay claimed = parts.transaction().execute(status -> {
            parts.table().add("chronicle", life.id(), 1, 21);
            return parts.table().claim(slow).orElseThrow();
        });
        parts.table().release(slow);
        life.awaitOver("chronicle");

        assertThatThrownBy(() -> new ReplayRun(parts, claimed, chronicle(), slow, 10).run(() -> false))
                .isInstanceOf(RuntimeException.class);
        assertThat(life.versions()).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void swapsBackAndForthAndBothAreWrittenOn() throws InterruptedException {
        life.record(1, 5);
        int built = life.replay("chronicle").generation();
        life.record(6, 7);

        assertThat(replays.swapBack(life.id(), "chronicle").generation()).isEqualTo(1);
        assertThat(life.versions()).hasSize(7);
        life.record(8, 8);
        assertThat(replays.swapBack(life.id(), "chronicle").generation()).isEqualTo(built);

        assertThat(life.versions()).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void deletesTheRowsOfTheOneBeforeTheLast() {
        life.record(1, 5);
        int first = life.replay("chronicle").generation();
        int second = life.replay("chronicle").generation();

        await().untilAsserted(() -> assertThat(generations()).containsExactlyInAnyOrder(first, second));
    }

    @Test
    void tellsWhatDiffers() {
        life.record(1, 5);
        life.replay("chronicle");
        int old = 1;
        change("delete from chronicle_entry where timeline = ? and generation = 1 and entry = ?", entry(1).value());
        change(
                "update chronicle_entry set lane = 'me' where timeline = ? and generation = 1 and entry = ?",
                entry(2).value());
        change("delete from chronicle_entry where timeline = ? and generation <> 1 and entry = ?", entry(3).value());

        Difference difference = replays.difference(life.id(), "chronicle", Optional.empty(), 2);
        Difference rest = replays.difference(life.id(), "chronicle", difference.next(), 2);

        assertThat(difference.old()).isEqualTo(old);
        assertThat(difference.counts()).isEqualTo(new Difference.Counts(1, 1, 1));
        assertThat(difference.rows())
                .extracting(Difference.Row::change)
                .containsExactly(Difference.Change.ONLY_NEW, Difference.Change.CHANGED);
        assertThat(requireNonNull(difference.rows().get(1).old()).path("lane").asString())
                .isEqualTo("me");
        assertThat(difference.rows().get(1).key().path("entry").asString()).isEqualTo(entry(2).toString());
        assertThat(rest.rows()).extracting(Difference.Row::change).containsExactly(Difference.Change.ONLY_OLD);
        assertThat(rest.next()).isEmpty();
    }

    @Test
    void nothingDiffersBeforeAReplay() {
        assertThatThrownBy(() -> replays.difference(life.id(), "chronicle", Optional.empty(), 2))
                .isInstanceOf(Rejected.class)
                .hasMessage("nothing is kept from before: replay it first");
    }

    @Test
    void whatWasCancelledLeavesNothing() {
        life.record(1, 20);
        parts.transaction().executeWithoutResult(status -> {
            parts.table().add("chronicle", life.id(), 1, 21);
            parts.table().claim(UUID.randomUUID());
        });

        assertThat(replays.cancel(life.id(), "chronicle").state()).isEqualTo(ViewProgress.State.LIVE);

        await().untilAsserted(() -> assertThat(generations()).containsExactly(1));
        assertThatThrownBy(() -> replays.cancel(life.id(), "chronicle"))
                .isInstanceOf(Rejected.class)
                .hasMessage("no replay of this view is running");
    }

    @Test
    void isRebuiltForEverybodyAtOnce() {
        life.record(1, 20);
        life.replay("review");
        List<String> before = life.rows("chronicle_entry");
        parts.table().add("chronicle", Generations.EVERYBODY, 1, parts.reader().count(Optional.empty()));

        ViewProgress done = life.awaitOver("chronicle");

        assertThat(done.generation()).isGreaterThan(1);
        assertThat(life.rows("chronicle_entry")).isEqualTo(before);
        checkNothingDiffers();
        int own = life.replay("chronicle").generation();
        assertThat(own).isGreaterThan(done.generation());
        life.record(21, 21);
        assertThat(life.versions()).hasSize(21).doesNotHaveDuplicates();
    }

    @Test
    void isRebuiltForEverybodyWhenItsCodeHasChanged() {
        life.record(1, 3);
        int before = life.progress(Stumbling.NAME).generation();
        parts.table().keepRevision(Stumbling.NAME, 0);

        runner.compareRevisions();
        runner.compareRevisions();
        runner.wake();

        await().atMost(Duration.ofSeconds(60))
                .until(() -> parts.table().revision(Stumbling.NAME).equals(Optional.of(1)));
        assertThat(life.progress(Stumbling.NAME).generation()).isGreaterThan(before);
        assertThat(life.rows("stumbling_entry")).hasSize(3);
    }

    @Test
    void aDefinedViewIsRebuiltWhenItsFoldHasChanged() {
        life.record(1, 3);
        int before = life.addView("all").generation();
        jdbc.sql("update view_replay set revision = 0 where projection = 'view/all' and timeline = ?")
                .param(life.id().value())
                .update();

        runner.compareRevisions();

        await().atMost(Duration.ofSeconds(60))
                .until(() -> life.progress("view/all"), now -> now.over() && now.generation() > before);
        int built = life.progress("view/all").generation();
        runner.compareRevisions();
        assertThat(life.progress("view/all").generation()).isEqualTo(built);
    }

    private void checkNothingDiffers() {
        assertThat(replays.difference(life.id(), "chronicle", Optional.empty(), 10)
                        .counts())
                .isEqualTo(new Difference.Counts(0, 0, 0));
    }

    private Projection chronicle() {
        return projections.stream()
                .filter(view -> view.name().equals("chronicle"))
                .findFirst()
                .orElseThrow();
    }

    private void change(String sql, UUID entry) {
        assertThat(jdbc.sql(sql).params(life.id().value(), entry).update()).isEqualTo(1);
    }

    private List<Integer> generations() {
        return jdbc.sql("select distinct generation from chronicle_entry where timeline = ? order by 1")
                .param(life.id().value())
                .query((row, n) -> row.getInt(1))
                .list();
    }

    private long eventsOfLastReplay() {
        return parts.table().last("chronicle", life.id()).orElseThrow().events();
    }
}
