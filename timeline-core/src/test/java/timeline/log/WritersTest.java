package timeline.log;

import static org.assertj.core.api.Assertions.assertThat;
import static timeline.Fixed.OWNER;
import static timeline.Fixed.entry;
import static timeline.Fixed.timeline;
import static timeline.log.Followed.pages;
import static timeline.log.HeldTransaction.onAnotherThread;

import java.util.List;
import java.util.concurrent.CountDownLatch;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import timeline.CoreTest;
import timeline.chronicle.Chronicle;
import timeline.chronicle.ChronicleEntry;
import timeline.chronicle.Moment;
import timeline.date.Edtf;
import timeline.entry.EndEntry;
import timeline.entry.RestoreEntry;
import timeline.entry.RetractEntry;
import timeline.life.Precondition;
import timeline.life.TimelineId;
import timeline.store.Reach;

/** Those who write at once: each stream stays in its order, and nobody is turned away for another's sake. */
@CoreTest
class WritersTest {

    private static final AtomicInteger LIVES = new AtomicInteger(150);

    @Autowired
    Recorder recorder;

    @Autowired
    LogTable table;

    @Autowired
    ViewLag lag;

    @Autowired
    Chronicle chronicle;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

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
    void transactionsStandInTheOrderOfTheirNumbers() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            List.of("9", "10", "99", "100").reversed().forEach(this::insertAsWrittenIn);

            assertThat(pages(table, LogPosition.START, 4).stream().limit(4))
                    .extracting(row -> row.position().transaction())
                    .containsExactly(9L, 10L, 99L, 100L);
        });
    }

    private void insertAsWrittenIn(String transaction) {
        jdbc.sql("""
            insert into log_event (transaction, event, timeline, aggregate_type, aggregate, sequence, type,
                                   revision, key, payload, metadata, recorded_at)
            values (cast(? as xid8), gen_random_uuid(), ?, 'Entry', ?, 0, '', '', ?, '', '', now())
            """)
                .params(transaction, life.value(), "written in " + transaction, life.value())
                .update();
    }

    @Test
    void aStreamStaysInItsOrderWhenAnOlderTransactionWritesToItLast() throws Exception {
        written.record(1);
        Future<Recorded<Object>> older = others.submit(() -> recorder.record(() -> {
            jdbc.sql("select pg_current_xact_id()::text").query(String.class).single();
            onAnotherThread(others, () -> recorder.send(new RetractEntry(life, entry(1), "", Precondition.ANY, OWNER)));
            recorder.send(new RestoreEntry(life, entry(1), "", Precondition.NONE, OWNER));
            return entry(1);
        }));
        assertThat(lag.awaitPassed(older.get(10, TimeUnit.SECONDS).position())).isTrue();

        assertThat(table.after(LogPosition.START, 10_000).stream()
                        .filter(row -> row.aggregate().equals(life + "/" + entry(1)))
                        .map(LogRow::sequence))
                .containsExactly(0L, 1L, 2L);
        assertThat(chronicle.find(written.seen(), entry(1), Moment.NOW))
                .hasValueSatisfying(now -> assertThat(now.retracted()).isFalse());
    }

    @Test
    void twoWritersWhoWaitForEachOtherBothSucceedInTheEnd() throws Exception {
        written.record(1);
        written.record(2);
        CountDownLatch bothHaveWritten = new CountDownLatch(2);
        Future<Recorded<Object>> one = others.submit(() -> endBoth(1, 2, bothHaveWritten));
        Future<Recorded<Object>> other = others.submit(() -> endBoth(2, 1, bothHaveWritten));

        long last = Math.max(
                one.get(20, TimeUnit.SECONDS).position(),
                other.get(20, TimeUnit.SECONDS).position());
        assertThat(lag.awaitPassed(last)).isTrue();
        assertThat(written.entries())
                .extracting(now -> now.content().when().text())
                .containsOnly("2022-03-17/2022-12-24");
        assertThat(written.entries()).extracting(ChronicleEntry::version).containsExactly(2L, 2L);
    }

    private Recorded<Object> endBoth(int first, int second, CountDownLatch bothHaveWritten) {
        return recorder.record(() -> {
            recorder.send(end(first));
            bothHaveWritten.countDown();
            HeldTransaction.await(bothHaveWritten);
            recorder.send(end(second));
            return life;
        });
    }

    private EndEntry end(int n) {
        return new EndEntry(life, entry(n), Edtf.of("2022-12-24"), "", Precondition.NONE, OWNER);
    }
}
