package timeline.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static timeline.Fixed.entry;
import static timeline.Fixed.timeline;
import static timeline.log.Followed.pages;
import static timeline.log.HeldTransaction.onAnotherThread;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import timeline.CoreTest;
import timeline.chronicle.Chronicle;
import timeline.chronicle.ChronicleEntry;
import timeline.entry.EntryId;
import timeline.life.TimelineId;
import timeline.replay.Replays;
import timeline.store.Reach;

/** Commits do not come in the order of the sequence; no follower may skip an event for that (ADR 0004). */
@CoreTest
class CommitOrderTest {

    private static final AtomicInteger LIVES = new AtomicInteger(100);

    @Autowired
    Recorder recorder;

    @Autowired
    LogReader log;

    @Autowired
    LogTable table;

    @Autowired
    ViewLag lag;

    @Autowired
    Chronicle chronicle;

    @Autowired
    Replays replays;

    @Autowired
    JdbcClient jdbc;

    private final ExecutorService others = Executors.newCachedThreadPool(
            Reach.SERVICE.threads(Thread.ofPlatform().factory()));
    private final TimelineId life = timeline(LIVES.incrementAndGet());
    private WrittenLife written;

    @BeforeEach
    void starts() throws InterruptedException {
        written = new WrittenLife(life, recorder, lag, chronicle);
    }

    @AfterEach
    void leavesNothingOpen() {
        others.shutdownNow();
    }

    @Test
    void aLiveFollowerWaitsForAnOlderTransactionThenReadsAllInOrder() throws Exception {
        Followed follower = new Followed(log, life, table.head());
        HeldTransaction held = hold(() -> written.record(1));
        written.record(2);
        written.record(3);
        assertThat(follower.within(Duration.ofMillis(200))).isEmpty();

        held.commit();

        assertThat(follower.next(3)).containsExactly(entry(1), entry(2), entry(3));
        assertThat(follower.within(Duration.ofMillis(100))).isEmpty();
    }

    @Test
    void aFollowerThatCatchesUpWaitsThere() throws Exception {
        HeldTransaction held = hold(() -> written.record(2));
        written.record(3);
        Followed follower = new Followed(log, life, LogPosition.START);
        assertThat(follower.next(2)).containsExactly(entry(9), entry(9));
        assertThat(follower.within(Duration.ofMillis(200))).isEmpty();

        held.commit();

        assertThat(follower.next(2)).containsExactly(entry(2), entry(3));
    }

    @Test
    void pageAfterPageNothingIsSkippedOrTwice() throws Exception {
        LogPosition start = table.head();
        written.record(1);
        HeldTransaction held = hold(() -> written.record(2));
        written.record(3);
        List<LogRow> before = pages(table, start, 1);
        held.commit();
        written.record(4);
        List<LogRow> after = pages(table, before.getLast().position(), 3);

        assertThat(before).extracting(LogRow::aggregate).containsExactly(life + "/" + entry(1));
        assertThat(after)
                .extracting(LogRow::aggregate)
                .containsExactly(life + "/" + entry(2), life + "/" + entry(3), life + "/" + entry(4));
    }

    @Test
    void theSequenceDoesNotDecide() throws Exception {
        Followed follower = new Followed(log, life, table.head());
        HeldTransaction held = hold(() -> {
            // The transaction begins to write before the others, and takes its number of the sequence after them.
            jdbc.sql("select pg_current_xact_id()::text").query(String.class).single();
            onAnotherThread(others, () -> written.record(2));
            written.record(1);
        });
        written.record(3);
        assertThat(follower.within(Duration.ofMillis(200))).isEmpty();

        held.commit();

        assertThat(follower.next(3)).containsExactly(entry(1), entry(2), entry(3));
    }

    @Test
    void theChronicleSeesNothingLaterBeforeAndEverythingAfter() throws Exception {
        Followed follower = new Followed(log, life, table.head());
        HeldTransaction held = hold(() -> written.record(1));
        long later = written.record(2);
        assertThat(follower.within(Duration.ofMillis(300))).isEmpty();
        assertThat(inTheChronicle()).isEmpty();

        held.commit();

        assertThat(lag.awaitPassed(later)).isTrue();
        assertThat(inTheChronicle()).containsExactly(entry(1), entry(2));
    }

    @Test
    void aReplayStopsThereToo() throws Exception {
        assertThat(lag.awaitPassed(written.record(1))).isTrue();
        HeldTransaction held = hold(() -> written.record(2));
        long later = written.record(3);

        replays.start(life, "chronicle");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> replays.progress(life, "chronicle").over());

        assertThat(replays.progress(life, "chronicle").generation()).isGreaterThan(1);
        assertThat(inTheChronicle()).containsExactly(entry(1));
        held.commit();
        assertThat(lag.awaitPassed(later)).isTrue();
        assertThat(inTheChronicle()).containsExactly(entry(1), entry(2), entry(3));
    }

    @Test
    void nobodyWaitsForWhatWasRolledBack() throws Exception {
        LogPosition start = table.head();
        Followed follower = new Followed(log, life, start);
        HeldTransaction held = hold(() -> written.record(1));
        long later = written.record(2);
        assertThat(follower.within(Duration.ofMillis(200))).isEmpty();

        held.rollBack();

        assertThat(follower.next(1)).containsExactly(entry(2));
        assertThat(later).isGreaterThan(start.index() + 1);
        assertThat(lag.awaitPassed(later)).isTrue();
        assertThat(inTheChronicle()).containsExactly(entry(2));
    }

    private HeldTransaction hold(Runnable work) {
        return new HeldTransaction(others, recorder, work);
    }

    private List<EntryId> inTheChronicle() {
        return written.entries().stream().map(ChronicleEntry::id).toList();
    }
}
