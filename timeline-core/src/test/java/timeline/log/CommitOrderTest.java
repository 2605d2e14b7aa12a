package timeline.log;

import static org.assertj.core.api.Assertions.assertThat;
import static timeline.Fixed.OWNER;
import static timeline.Fixed.content;
import static timeline.Fixed.entry;
import static timeline.Fixed.timeline;
import static timeline.log.Followed.available;
import static timeline.log.Followed.next;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingEventStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import timeline.CoreTest;
import timeline.chronicle.Chronicle;
import timeline.chronicle.ChronicleEntry;
import timeline.chronicle.EntryFilter;
import timeline.chronicle.Moment;
import timeline.entry.EntryId;
import timeline.entry.RecordEntry;
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
            HeldTransaction held = hold(() -> record(1));
            record(2);
            record(3);
            assertThat(follower.hasNextAvailable(200, TimeUnit.MILLISECONDS)).isFalse();

            held.commit();

            assertThat(next(follower, life, 3)).containsExactly(entry(1), entry(2), entry(3));
            assertThat(follower.hasNextAvailable(100, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    @Test
    void aFollowerThatCatchesUpWaitsThere() throws Exception {
        HeldTransaction held = hold(() -> record(2));
        record(3);
        try (TrackingEventStream follower = store.openStream(null)) {
            assertThat(available(follower, life)).containsExactly(entry(9), entry(9));

            held.commit();

            assertThat(next(follower, life, 2)).containsExactly(entry(2), entry(3));
        }
    }

    @Test
    void pageAfterPageNothingIsSkippedOrTwice() throws Exception {
        LogPosition start = table.head();
        record(1);
        HeldTransaction held = hold(() -> record(2));
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
            HeldTransaction held = hold(() -> {
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

            assertThat(next(follower, life, 3)).containsExactly(entry(1), entry(2), entry(3));
        }
    }

    @Test
    void theChronicleSeesNothingLaterBeforeAndEverythingAfter() throws Exception {
        try (TrackingEventStream follower = store.openStream(engine.createHeadToken())) {
            HeldTransaction held = hold(() -> record(1));
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
        HeldTransaction held = hold(() -> record(2));
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
            HeldTransaction held = hold(() -> record(1));
            long later = record(2);
            assertThat(follower.hasNextAvailable(200, TimeUnit.MILLISECONDS)).isFalse();

            held.rollBack();

            assertThat(next(follower, life, 1)).containsExactly(entry(2));
            assertThat(later).isGreaterThan(start.index() + 1);
            assertThat(lag.awaitPassed(later)).isTrue();
            assertThat(inTheChronicle()).containsExactly(entry(2));
        }
    }

    private long record(int n) {
        return recorder.send(new RecordEntry(life, entry(n), content("""
                {"kind": "hospital-stay", "when": "2022-03-17/..", "title": "entry %d"}
                """.formatted(n)), OWNER))
                .position();
    }

    private HeldTransaction hold(Runnable work) {
        return new HeldTransaction(others, recorder, work);
    }

    private void onAnotherThread(Runnable work) {
        try {
            others.submit(work).get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

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
