package timeline.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static timeline.Fixed.OWNER;
import static timeline.Fixed.content;
import static timeline.Fixed.entry;
import static timeline.Fixed.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import timeline.CoreTest;
import timeline.entry.EntryKey;
import timeline.entry.EntryState;
import timeline.entry.RecordEntry;
import timeline.life.Rejected;
import timeline.life.StartTimeline;
import timeline.life.TimelineId;
import timeline.store.Reach;

/** Many requests that share transactions: each is answered for itself, and what was answered is there. */
@CoreTest
class GroupCommitTest {

    private static final AtomicInteger LIVES = new AtomicInteger(31_000);

    @Autowired
    Recorder recorder;

    @Autowired
    JdbcClient jdbc;

    private final ExecutorService clients = Executors.newFixedThreadPool(
            16, Reach.SERVICE.threads(Thread.ofPlatform().factory()));
    private final TimelineId life = timeline(LIVES.incrementAndGet());

    @BeforeEach
    void starts() {
        recorder.send(new StartTimeline(life, "life", "Asia/Seoul", "ko", OWNER));
    }

    @AfterEach
    void leavesNothingOpen() {
        clients.shutdownNow();
    }

    @Test
    void everyoneIsToldThePlaceOfTheirOwnEvent() throws Exception {
        List<Callable<Recorded<EntryState>>> work = new ArrayList<>();
        for (int n = 1; n <= 200; n++) {
            RecordEntry command = command(n, "entry " + n);
            work.add(() -> recorder.begin(command));
        }

        for (Future<Recorded<EntryState>> answered : clients.invokeAll(work)) {
            Recorded<EntryState> recorded = answered.get();
            assertThat(streamAt(recorded.position()))
                    .isEqualTo(new EntryKey(life, recorded.result().id()).toString());
        }
    }

    @Test
    void transactionsAreShared() throws Exception {
        List<Callable<Recorded<EntryState>>> work = new ArrayList<>();
        for (int n = 1; n <= 200; n++) {
            RecordEntry command = command(n, "entry " + n);
            work.add(() -> recorder.begin(command));
        }

        clients.invokeAll(work);

        assertThat(jdbc.sql("select count(distinct transaction) from log_event where timeline = ?")
                        .param(life.value())
                        .query(Integer.class)
                        .single())
                .isLessThan(200);
    }

    /** They meet in one group or in two: one records, the others find that it is there. */
    @Test
    void theSameEntryByManyIsRecordedOnce() throws Exception {
        List<Callable<Recorded<EntryState>>> work = new ArrayList<>();
        for (int n = 0; n < 16; n++) {
            work.add(() -> recorder.append(command(1, "the same")));
        }

        List<Boolean> changed = new ArrayList<>();
        for (Future<Recorded<EntryState>> answered : clients.invokeAll(work)) {
            changed.add(answered.get().result().changed());
        }

        assertThat(changed).hasSize(16).containsOnlyOnce(true);
        assertThat(events()).isEqualTo(2); // with the timeline's own
    }

    @Test
    void oneThatIsRefusedSpoilsNobodyElses() throws Exception {
        recorder.append(command(1, "first"));
        List<Callable<Recorded<EntryState>>> work = new ArrayList<>();
        for (int n = 2; n <= 60; n++) {
            RecordEntry command = command(n % 10 == 0 ? 1 : n, "entry " + n);
            work.add(() -> recorder.append(command));
        }

        int refused = 0;
        for (Future<Recorded<EntryState>> answered : clients.invokeAll(work)) {
            try {
                answered.get();
            } catch (java.util.concurrent.ExecutionException e) {
                assertThat(e).hasCauseInstanceOf(Rejected.class);
                refused++;
            }
        }

        assertThat(refused).isEqualTo(6);
        assertThat(events()).isEqualTo(2 + 53);
    }

    /** Who says that a stream cannot exist, and is wrong, finds its place taken. */
    @Test
    void aPlaceThatIsTakenIsNeverTakenTwice() {
        recorder.begin(command(1, "first"));

        assertThatThrownBy(() -> recorder.begin(command(1, "second"))).isInstanceOf(Contended.class);
        assertThat(events()).isEqualTo(2);
    }

    @Test
    void insideOfOtherWorkItIsPartOfIt() {
        assertThatThrownBy(() -> recorder.record(() -> {
                    recorder.begin(command(1, "first"));
                    throw new IllegalStateException("the work failed");
                }))
                .hasMessage("the work failed");

        assertThat(events()).isEqualTo(1);
    }

    private RecordEntry command(int n, String title) {
        return new RecordEntry(life, entry(n), content("""
            {"kind": "reflection", "when": "2022", "title": "%s"}
            """.formatted(title)), OWNER);
    }

    private String streamAt(long index) {
        return jdbc.sql("select aggregate from log_event where index = ?")
                .param(index)
                .query(String.class)
                .single();
    }

    private int events() {
        return jdbc.sql("select count(*) from log_event where timeline = ?")
                .param(life.value())
                .query(Integer.class)
                .single();
    }
}
