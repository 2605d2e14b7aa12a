package timeline.log;

import static org.assertj.core.api.Assertions.assertThat;
import static timeline.Fixed.OWNER;
import static timeline.Fixed.content;
import static timeline.Fixed.entry;
import static timeline.Fixed.timeline;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
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
import timeline.chronicle.EntryFilter;
import timeline.chronicle.Moment;
import timeline.date.Edtf;
import timeline.entry.EndEntry;
import timeline.entry.EntryEvent;
import timeline.entry.EntryId;
import timeline.entry.RecordEntry;
import timeline.entry.RestoreEntry;
import timeline.entry.RetractEntry;
import timeline.life.Precondition;
import timeline.life.StartTimeline;
import timeline.life.Timeline;
import timeline.life.TimelineId;

/** Commits do not come in the order of the sequence; no follower may skip an event for that (ADR 0004). */
@CoreTest
class CommitOrderTest {

    private static final AtomicInteger LIVES = new AtomicInteger(100);

    @Autowired
    Recorder recorder;

    @Autowired
    PostgresEventStore store;

    @Autowired
    PostgresEventStorageEngine engine;

    @Autowired
    LogTable table;

    @Autowired
    ViewLag lag;

    @Autowired
    Chronicle chronicle;

    @Autowired
    EventProcessingConfiguration processing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final ExecutorService others = Executors.newCachedThreadPool();
    private final TimelineId life = timeline(LIVES.incrementAndGet());

    /** The first word about a subject makes its key, for which others wait: it is there before anything is held. */
    @BeforeEach
    void startsWithAKey() throws InterruptedException {
        recorder.send(new StartTimeline(life, "life", "Asia/Seoul", "ko", OWNER));
        record(9);
        long position = recorder.send(new RetractEntry(life, entry(9), "", Precondition.ANY, OWNER))
                .position();
        assertThat(lag.awaitPassed(position)).isTrue();
    }

    @AfterEach
    void leavesNothingOpen() {
        others.shutdownNow();
    }

    @Test
    void aLiveFollowerWaitsForAnOlderTransactionThenReadsAllInOrder() throws Exception {
        try (TrackingEventStream follower = store.openStream(engine.createHeadToken())) {
            Held held = hold(() -> record(1));
            record(2);
            record(3);
            assertThat(follower.hasNextAvailable(200, TimeUnit.MILLISECONDS)).isFalse();

            held.commit();

            assertThat(next(follower, 3)).containsExactly(entry(1), entry(2), entry(3));
            assertThat(follower.hasNextAvailable(100, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    @Test
    void aFollowerThatCatchesUpWaitsThere() throws Exception {
        Held held = hold(() -> record(2));
        record(3);
        try (TrackingEventStream follower = store.openStream(null)) {
            assertThat(available(follower)).containsExactly(entry(9), entry(9));

            held.commit();

            assertThat(next(follower, 2)).containsExactly(entry(2), entry(3));
        }
    }

    @Test
    void pageAfterPageNothingIsSkippedOrTwice() throws Exception {
        LogPosition start = table.head();
        record(1);
        Held held = hold(() -> record(2));
        record(3);
        List<LogRow> before = pages(start, 1);
        held.commit();
        record(4);
        List<LogRow> after = pages(before.getLast().position(), 3);

        assertThat(before).extracting(LogRow::aggregate).containsExactly(life + "/" + entry(1));
        assertThat(after)
                .extracting(LogRow::aggregate)
                .containsExactly(life + "/" + entry(2), life + "/" + entry(3), life + "/" + entry(4));
    }

    @Test
    void theSequenceDoesNotDecide() throws Exception {
        try (TrackingEventStream follower = store.openStream(engine.createHeadToken())) {
            Held held = hold(() -> {
                // The transaction begins to write before the others, and takes its number of the sequence after them.
                jdbc.sql("select pg_current_xact_id()::text")
                        .query(String.class)
                        .single();
                onAnotherThread(() -> record(2));
                record(1);
            });
            record(3);
            assertThat(follower.hasNextAvailable(200, TimeUnit.MILLISECONDS)).isFalse();

            held.commit();

            assertThat(next(follower, 3)).containsExactly(entry(1), entry(2), entry(3));
        }
    }

    @Test
    void theChronicleSeesNothingLaterBeforeAndEverythingAfter() throws Exception {
        try (TrackingEventStream follower = store.openStream(engine.createHeadToken())) {
            Held held = hold(() -> record(1));
            long later = record(2);
            assertThat(follower.hasNextAvailable(300, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(inTheChronicle()).isEmpty();

            held.commit();

            assertThat(lag.awaitPassed(later)).isTrue();
            assertThat(inTheChronicle()).containsExactly(entry(1), entry(2));
        }
    }

    @Test
    void aReplayWaitsThereToo() throws Exception {
        record(1);
        Held held = hold(() -> record(2));
        long later = record(3);
        StreamingEventProcessor processor = processing
                .eventProcessor("chronicle", StreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        processor.start();
        try (TrackingEventStream follower = store.openStream(engine.createHeadToken())) {
            assertThat(follower.hasNextAvailable(300, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(inTheChronicle()).doesNotContain(entry(2), entry(3));

            held.commit();

            assertThat(lag.awaitPassed(later)).isTrue();
            assertThat(inTheChronicle()).containsExactly(entry(1), entry(2), entry(3));
        }
    }

    @Test
    void nobodyWaitsForWhatWasRolledBack() throws Exception {
        LogPosition start = table.head();
        try (TrackingEventStream follower = store.openStream(start)) {
            Held held = hold(() -> record(1));
            long later = record(2);
            assertThat(follower.hasNextAvailable(200, TimeUnit.MILLISECONDS)).isFalse();

            held.rollBack();

            assertThat(next(follower, 1)).containsExactly(entry(2));
            assertThat(later).isGreaterThan(start.index() + 1);
            assertThat(lag.awaitPassed(later)).isTrue();
            assertThat(inTheChronicle()).containsExactly(entry(2));
        }
    }

    @Test
    void transactionsStandInTheOrderOfTheirNumbers() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            List.of("9", "10", "99", "100").reversed().forEach(this::insertAsWrittenIn);

            assertThat(pages(LogPosition.START, 4).stream().limit(4))
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
        record(1);
        Future<Recorded<Object>> older = others.submit(() -> recorder.record(() -> {
            jdbc.sql("select pg_current_xact_id()::text").query(String.class).single();
            onAnotherThread(() -> recorder.send(new RetractEntry(life, entry(1), "", Precondition.ANY, OWNER)));
            recorder.send(new RestoreEntry(life, entry(1), "", Precondition.NONE, OWNER));
            return entry(1);
        }));
        assertThat(lag.awaitPassed(older.get(10, TimeUnit.SECONDS).position())).isTrue();

        assertThat(table.after(LogPosition.START, 10_000).stream()
                        .filter(row -> row.aggregate().equals(life + "/" + entry(1)))
                        .map(LogRow::sequence))
                .containsExactly(0L, 1L, 2L);
        assertThat(chronicle.find(seen(), entry(1), Moment.NOW))
                .hasValueSatisfying(now -> assertThat(now.retracted()).isFalse());
    }

    @Test
    void twoWritersWhoWaitForEachOtherBothSucceedInTheEnd() throws Exception {
        record(1);
        record(2);
        CountDownLatch bothHaveWritten = new CountDownLatch(2);
        Future<Recorded<Object>> one = others.submit(() -> endBoth(1, 2, bothHaveWritten));
        Future<Recorded<Object>> other = others.submit(() -> endBoth(2, 1, bothHaveWritten));

        long last = Math.max(
                one.get(20, TimeUnit.SECONDS).position(),
                other.get(20, TimeUnit.SECONDS).position());
        assertThat(lag.awaitPassed(last)).isTrue();
        assertThat(entries()).extracting(now -> now.content().when().text()).containsOnly("2022-03-17/2022-12-24");
        assertThat(entries()).extracting(ChronicleEntry::version).containsExactly(2L, 2L);
    }

    private Recorded<Object> endBoth(int first, int second, CountDownLatch bothHaveWritten) {
        return recorder.record(() -> {
            recorder.send(end(first));
            bothHaveWritten.countDown();
            await(bothHaveWritten);
            recorder.send(end(second));
            return life;
        });
    }

    private EndEntry end(int n) {
        return new EndEntry(life, entry(n), Edtf.of("2022-12-24"), "", Precondition.NONE, OWNER);
    }

    private long record(int n) {
        return recorder.send(new RecordEntry(life, entry(n), content("""
                {"kind": "hospital-stay", "when": "2022-03-17/..", "title": "entry %d"}
                """.formatted(n)), OWNER))
                .position();
    }

    /** A transaction that has written and neither commits nor rolls back until it is told to. */
    private final class Held {

        private final CountDownLatch written = new CountDownLatch(1);
        private final CountDownLatch told = new CountDownLatch(1);
        private volatile boolean rollingBack;
        private final Future<?> transaction;

        Held(Runnable work) {
            transaction = others.submit(() -> recorder.record(() -> {
                work.run();
                written.countDown();
                await(told);
                if (rollingBack) {
                    throw new RolledBack();
                }
                return life;
            }));
        }

        void commit() throws Exception {
            told.countDown();
            transaction.get(10, TimeUnit.SECONDS);
        }

        void rollBack() throws Exception {
            rollingBack = true;
            told.countDown();
            try {
                transaction.get(10, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                assertThat(e).hasCauseInstanceOf(RolledBack.class);
            }
        }
    }

    private static final class RolledBack extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private Held hold(Runnable work) {
        Held held = new Held(work);
        await(held.written);
        return held;
    }

    private void onAnotherThread(Runnable work) {
        try {
            others.submit(work).get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that can be read; a transaction of another test on the same server may hold it back for a moment. */
    private List<LogRow> pages(LogPosition start, int atLeast) {
        List<LogRow> read = new ArrayList<>();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        List<LogRow> page = table.after(start, 1);
        while (!page.isEmpty() || (read.size() < atLeast && System.nanoTime() < deadline)) {
            read.addAll(page);
            page = table.after(read.isEmpty() ? start : read.getLast().position(), 1);
        }
        return read;
    }

    private List<EntryId> next(TrackingEventStream follower, int count) throws InterruptedException {
        List<EntryId> read = new ArrayList<>();
        while (read.size() < count && follower.hasNextAvailable(5, TimeUnit.SECONDS)) {
            addOurs(follower.nextAvailable(), read);
        }
        return read;
    }

    private List<EntryId> available(TrackingEventStream follower) throws InterruptedException {
        List<EntryId> read = new ArrayList<>();
        while (follower.hasNextAvailable(0, TimeUnit.SECONDS)) {
            addOurs(follower.nextAvailable(), read);
        }
        return read;
    }

    private void addOurs(TrackedEventMessage<?> message, List<EntryId> read) {
        if (message.getPayload() instanceof EntryEvent event && event.timeline().equals(life)) {
            read.add(event.entry());
        }
    }

    private List<EntryId> inTheChronicle() {
        return entries().stream().map(ChronicleEntry::id).toList();
    }

    private List<ChronicleEntry> entries() {
        return chronicle
                .page(seen(), EntryFilter.ALL, Moment.NOW, Optional.empty(), 100)
                .entries();
    }

    private Timeline seen() {
        return new Timeline(life, OWNER, "life", ZoneId.of("Asia/Seoul"), "ko");
    }
}
