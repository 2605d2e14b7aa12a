package timeline.replay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static timeline.Fixed.OWNER;
import static timeline.Fixed.content;
import static timeline.Fixed.entry;
import static timeline.Fixed.timeline;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import timeline.CoreTest;
import timeline.entry.RecordEntry;
import timeline.entry.RetractEntry;
import timeline.life.Precondition;
import timeline.life.Rejected;
import timeline.life.StartTimeline;
import timeline.life.TimelineId;
import timeline.log.Commands;
import timeline.log.Recorder;
import timeline.log.Stumbling;
import timeline.log.ViewLag;
import timeline.store.Reach;
import timeline.view.AddView;
import timeline.view.ViewDefinition;

/** History is folded into new rows beside those that are read, and nothing is skipped or taken twice. */
@CoreTest
class ReplayTest {

    private static final AtomicInteger LIVES = new AtomicInteger(90_000);

    @Autowired
    Recorder recorder;

    @Autowired
    Commands commands;

    @Autowired
    ViewLag lag;

    @Autowired
    Replays replays;

    @Autowired
    ReplayParts parts;

    @Autowired
    ReplayRunner runner;

    @Autowired
    List<Projection> projections;

    @Autowired
    Stumbling stumbling;

    @Autowired
    JdbcClient jdbc;

    private final ExecutorService others = Executors.newCachedThreadPool(
            Reach.SERVICE.threads(Thread.ofPlatform().factory()));
    private final TimelineId life = timeline(LIVES.incrementAndGet());

    @BeforeEach
    void starts() {
        recorder.send(new StartTimeline(life, "life", "Asia/Seoul", "ko", OWNER));
    }

    @AfterEach
    void leavesNothingRunning() {
        stumbling.goOn();
        others.shutdownNow();
    }

    @Test
    void readsWhatWasReadUntilItIsDoneThenTheSameFromNewRows() {
        record(1, 30);
        retract(3);
        List<String> before = rows("chronicle_entry");

        ViewProgress done = replay("chronicle");

        assertThat(done.state()).isEqualTo(ViewProgress.State.LIVE);
        assertThat(done.generation()).isGreaterThan(1);
        assertThat(done.previous()).isEqualTo(1);
        assertThat(done.position()).isEqualTo(done.head());
        assertThat(done.events()).isEqualTo(32);
        assertThat(rows("chronicle_entry")).isEqualTo(before).hasSize(31);
    }

    @Test
    void takesEachEventOnceWhileOthersAreRecorded() throws Exception {
        record(1, 3_000);
        Future<Integer> recording = others.submit(() -> {
            int n = 3_000;
            while (!replays.progress(life, "chronicle").over() || n < 3_100) {
                record(n + 1, n + 10);
                n += 10;
            }
            return n;
        });
        for (int round = 0; round < 3; round++) {
            replay("chronicle");
        }
        int last = recording.get(60, TimeUnit.SECONDS);
        record(last + 1, last + 5);

        assertThat(versions("chronicle_entry")).hasSize(last + 5).doesNotHaveDuplicates();
        assertThat(replays.difference(life, "chronicle", Optional.empty(), 10).counts())
                .isEqualTo(new Difference.Counts(0, 0, 0));
    }

    @Test
    void goesOnAtAnotherNodeFromWhereItsNodeDied() {
        record(1, 50);
        UUID dead = UUID.randomUUID();
        Replay claimed = parts.transaction().execute(status -> {
            parts.table().add("chronicle", life, 1, 51);
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
        assertThat(replays.progress(life, "chronicle").events()).isEqualTo(30);

        ViewProgress done = awaitOver("chronicle");

        assertThat(done.generation()).isEqualTo(claimed.generation());
        assertThat(eventsOfLastReplay()).isEqualTo(51);
        assertThat(versions("chronicle_entry")).hasSize(50).doesNotHaveDuplicates();
        assertThat(replays.difference(life, "chronicle", Optional.empty(), 10).counts())
                .isEqualTo(new Difference.Counts(0, 0, 0));
    }

    @Test
    void aNodeThatWasThoughtDeadWritesNothingMore() {
        record(1, 20);
        UUID slow = UUID.randomUUID();
        Replay claimed = parts.transaction().execute(status -> {
            parts.table().add("chronicle", life, 1, 21);
            return parts.table().claim(slow).orElseThrow();
        });
        parts.table().release(slow);
        awaitOver("chronicle");

        assertThatThrownBy(() -> new ReplayRun(parts, claimed, chronicle(), slow, 10).run(() -> false))
                .isInstanceOf(RuntimeException.class);
        assertThat(versions("chronicle_entry")).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void swapsBackAndForthAndBothAreWrittenOn() throws InterruptedException {
        record(1, 5);
        int built = replay("chronicle").generation();
        record(6, 7);

        assertThat(replays.swapBack(life, "chronicle").generation()).isEqualTo(1);
        assertThat(versions("chronicle_entry")).hasSize(7);
        record(8, 8);
        assertThat(replays.swapBack(life, "chronicle").generation()).isEqualTo(built);

        assertThat(versions("chronicle_entry")).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void deletesTheRowsOfTheOneBeforeTheLast() {
        record(1, 5);
        int first = replay("chronicle").generation();
        int second = replay("chronicle").generation();

        await().untilAsserted(() -> assertThat(generations()).containsExactlyInAnyOrder(first, second));
    }

    @Test
    void tellsWhatDiffers() {
        record(1, 5);
        replay("chronicle");
        int old = 1;
        change("delete from chronicle_entry where timeline = ? and generation = 1 and entry = ?", entry(1).value());
        change(
                "update chronicle_entry set lane = 'me' where timeline = ? and generation = 1 and entry = ?",
                entry(2).value());
        change("delete from chronicle_entry where timeline = ? and generation <> 1 and entry = ?", entry(3).value());

        Difference difference = replays.difference(life, "chronicle", Optional.empty(), 2);
        Difference rest = replays.difference(life, "chronicle", difference.next(), 2);

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
        assertThatThrownBy(() -> replays.difference(life, "chronicle", Optional.empty(), 2))
                .isInstanceOf(Rejected.class)
                .hasMessage("nothing is kept from before: replay it first");
    }

    @Test
    void parksAnEventThatTheViewCannotTakeWithTheLaterOnesOfItsStream() throws InterruptedException {
        stumbling.stumbleAt(entry(2), 1_000);
        record(1, 3);
        retract(2);

        assertThat(replays.parked(life, Stumbling.NAME))
                .extracting(Parked::stream, Parked::sequence, Parked::type, Parked::error)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                life + "/" + entry(2),
                                0L,
                                "entry-recorded",
                                "IllegalStateException: stumbled, as it was told to"),
                        org.assertj.core.groups.Tuple.tuple(
                                life + "/" + entry(2), 1L, "entry-retracted", Intake.WAITS));
        assertThat(rows("stumbling_entry")).hasSize(2);
        assertThat(replays.progress(life, Stumbling.NAME).parked()).isEqualTo(2);
    }

    /** As a disk that lost a bit, or somebody who wrote into the database, leaves it. */
    @Test
    void parksAnEventThatCannotBeOpenedAndGoesOn() {
        record(1, 1);
        byte[] sealed = recordDamaged(2);
        record(3, 3);

        List<Parked> parked = replays.parked(life, "chronicle");
        assertThat(parked)
                .extracting(Parked::stream, Parked::type)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(life + "/" + entry(2), "entry-recorded"));
        assertThat(parked.getFirst().error()).contains("was not sealed there");
        assertThat(versions("chronicle_entry")).containsExactlyInAnyOrder(entry(1) + " 1", entry(3) + " 1");
        assertThat(replays.parkedOnServer())
                .as("a view that reads no entries is not held up by one")
                .containsOnlyKeys("chronicle", Stumbling.NAME);

        mend(2, sealed);
        for (String view : replays.parkedOnServer().keySet()) {
            long position = parked.getFirst().position();
            assertThat(replays.retry(life, view, position)).as(view).isEmpty();
        }

        assertThat(versions("chronicle_entry"))
                .containsExactlyInAnyOrder(entry(1) + " 1", entry(2) + " 1", entry(3) + " 1");
    }

    /** Damages what is sealed before it is committed, so that nobody reads it whole; what it was. */
    private byte[] recordDamaged(int n) {
        var damaged = recorder.record(() -> {
            String said = "{\"kind\": \"milestone\", \"when\": \"2022\", \"title\": \"no. " + n + "\"}";
            commands.send(new RecordEntry(life, entry(n), content(said), OWNER));
            byte[] sealed = jdbc.sql("select payload from log_event where aggregate = ?")
                    .param(life + "/" + entry(n))
                    .query(byte[].class)
                    .single();
            mend(n, new byte[] {1, 2, 3});
            return sealed;
        });
        passed(damaged.position());
        return damaged.result();
    }

    private void mend(int n, byte[] payload) {
        assertThat(jdbc.sql("update log_event set payload = ? where aggregate = ?")
                        .params(payload, life + "/" + entry(n))
                        .update())
                .isEqualTo(1);
    }

    @Test
    void takesParkedEventsWhenItIsRetried() {
        stumbling.stumbleAt(entry(2), 1_000);
        record(1, 3);
        retract(2);
        long position = replays.parked(life, Stumbling.NAME).getFirst().position();
        assertThat(replays.retry(life, Stumbling.NAME, position)).hasSize(2);
        stumbling.goOn();

        assertThat(replays.retry(life, Stumbling.NAME, position)).isEmpty();

        assertThat(rows("stumbling_entry")).hasSize(3);
    }

    @Test
    void aReplayThatMeetsAnEventItCannotTakeFailsAndWhatIsReadStays() {
        record(1, 3);
        stumbling.stumbleAt(entry(2), 1_000);

        ViewProgress failed = replay(Stumbling.NAME);

        assertThat(failed.state()).isEqualTo(ViewProgress.State.FAILED);
        assertThat(failed.error()).contains("(entry-recorded, number 0 of " + life + "/" + entry(2) + ")");
        assertThat(failed.generation()).isEqualTo(1);
        assertThat(rows("stumbling_entry")).hasSize(3);
        stumbling.goOn();
        assertThat(replay(Stumbling.NAME).state()).isEqualTo(ViewProgress.State.LIVE);
        assertThat(rows("stumbling_entry")).hasSize(3);
    }

    @Test
    void aReplayParksWhatIsParkedAlready() {
        stumbling.stumbleAt(entry(2), 1_000);
        record(1, 3);

        ViewProgress done = replay(Stumbling.NAME);

        assertThat(done.state()).isEqualTo(ViewProgress.State.LIVE);
        assertThat(done.parked()).isEqualTo(1);
        assertThat(rows("stumbling_entry")).hasSize(2);
    }

    @Test
    void whatWasCancelledLeavesNothing() {
        record(1, 20);
        parts.transaction().executeWithoutResult(status -> {
            parts.table().add("chronicle", life, 1, 21);
            parts.table().claim(UUID.randomUUID());
        });

        assertThat(replays.cancel(life, "chronicle").state()).isEqualTo(ViewProgress.State.LIVE);

        await().untilAsserted(() -> assertThat(generations()).containsExactly(1));
        assertThatThrownBy(() -> replays.cancel(life, "chronicle"))
                .isInstanceOf(Rejected.class)
                .hasMessage("no replay of this view is running");
    }

    @Test
    void isRebuiltForEverybodyAtOnce() {
        record(1, 20);
        replay("review");
        List<String> before = rows("chronicle_entry");
        parts.table().add("chronicle", Generations.EVERYBODY, 1, parts.reader().count(Optional.empty()));

        ViewProgress done = awaitOver("chronicle");

        assertThat(done.generation()).isGreaterThan(1);
        assertThat(rows("chronicle_entry")).isEqualTo(before);
        assertThat(replays.difference(life, "chronicle", Optional.empty(), 10).counts())
                .isEqualTo(new Difference.Counts(0, 0, 0));
        int own = replay("chronicle").generation();
        assertThat(own).isGreaterThan(done.generation());
        record(21, 21);
        assertThat(versions("chronicle_entry")).hasSize(21).doesNotHaveDuplicates();
    }

    @Test
    void isRebuiltForEverybodyWhenItsCodeHasChanged() {
        record(1, 3);
        int before = replays.progress(life, Stumbling.NAME).generation();
        parts.table().keepRevision(Stumbling.NAME, 0);

        runner.compareRevisions();
        runner.compareRevisions();
        runner.wake();

        await().atMost(Duration.ofSeconds(60))
                .until(() -> parts.table().revision(Stumbling.NAME).equals(Optional.of(1)));
        assertThat(replays.progress(life, Stumbling.NAME).generation()).isGreaterThan(before);
        assertThat(rows("stumbling_entry")).hasSize(3);
    }

    @Test
    void aDefinedViewIsRebuiltWhenItsFoldHasChanged() {
        record(1, 3);
        passed(recorder.send(new AddView(life, "all", ViewDefinition.stored("""
            {"title": "모두", "select": {}, "group": ["year"], "measure": [{"as": "n", "of": "count"}], "show": "table"}
            """), OWNER))
                .position());
        int before = awaitOver("view/all").generation();
        jdbc.sql("update view_replay set revision = 0 where projection = 'view/all' and timeline = ?")
                .param(life.value())
                .update();

        runner.compareRevisions();

        await().atMost(Duration.ofSeconds(60))
                .until(() -> replays.progress(life, "view/all"), now -> now.over() && now.generation() > before);
        int built = replays.progress(life, "view/all").generation();
        runner.compareRevisions();
        assertThat(replays.progress(life, "view/all").generation()).isEqualTo(built);
    }

    private Projection chronicle() {
        return projections.stream()
                .filter(view -> view.name().equals("chronicle"))
                .findFirst()
                .orElseThrow();
    }

    private ViewProgress replay(String view) {
        replays.start(life, view);
        return awaitOver(view);
    }

    private ViewProgress awaitOver(String view) {
        return await().atMost(Duration.ofSeconds(60)).until(() -> replays.progress(life, view), ViewProgress::over);
    }

    private void record(int from, int to) {
        long position = recorder.record(() -> {
                    for (int n = from; n <= to; n++) {
                        String said = "{\"kind\": \"milestone\", \"when\": \"2022\", \"title\": \"no. " + n + "\"}";
                        commands.send(new RecordEntry(life, entry(n), content(said), OWNER));
                    }
                    return true;
                })
                .position();
        passed(position);
    }

    private void retract(int n) {
        passed(recorder.send(new RetractEntry(life, entry(n), "", Precondition.ANY, OWNER))
                .position());
    }

    private void passed(long position) {
        await().atMost(Duration.ofSeconds(30)).until(() -> lag.awaitPassed(position));
    }

    private void change(String sql, UUID entry) {
        assertThat(jdbc.sql(sql).params(life.value(), entry).update()).isEqualTo(1);
    }

    private List<String> rows(String table) {
        String view = table.substring(0, table.indexOf('_'));
        return jdbc.sql("select cast(to_jsonb(r) - 'generation' as text) from " + table
                        + " r where timeline = :timeline and " + Serving.rows(view, ":timeline") + " order by 1")
                .param("timeline", life.value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private List<String> versions(String table) {
        return jdbc.sql("select entry || ' ' || version from " + table + " where timeline = :timeline and "
                        + Serving.rows("chronicle", ":timeline"))
                .param("timeline", life.value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private List<Integer> generations() {
        return jdbc.sql("select distinct generation from chronicle_entry where timeline = ? order by 1")
                .param(life.value())
                .query((row, n) -> row.getInt(1))
                .list();
    }

    private long eventsOfLastReplay() {
        return parts.table().last("chronicle", life).orElseThrow().events();
    }
}
