package timeline.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static timeline.Fixed.OWNER;
import static timeline.Fixed.content;
import static timeline.Fixed.entry;
import static timeline.Fixed.timeline;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import timeline.CoreTest;
import timeline.chronicle.Chronicle;
import timeline.chronicle.ChronicleEntry;
import timeline.chronicle.EntryFilter;
import timeline.chronicle.Moment;
import timeline.directory.Directory;
import timeline.entry.CorrectEntry;
import timeline.entry.EntryChange;
import timeline.entry.EntryHistory;
import timeline.entry.EntryKey;
import timeline.entry.RecordEntry;
import timeline.entry.RetractEntry;
import timeline.life.DescribeSubject;
import timeline.life.Precondition;
import timeline.life.Rejected;
import timeline.life.StartTimeline;
import timeline.life.Timeline;
import timeline.life.TimelineId;
import timeline.log.Recorder;
import timeline.log.ViewLag;
import timeline.store.Reach;
import timeline.text.StrictJson;
import tools.jackson.databind.node.ObjectNode;

/** What was erased is not there any more; what was not stays. */
@CoreTest
class ErasureTest {

    private static final AtomicInteger LIVES = new AtomicInteger(70_000);

    private final TimelineId life = timeline(LIVES.incrementAndGet());
    private final Timeline seen = new Timeline(life, OWNER, "life", ZoneId.of("Asia/Seoul"), "ko");

    @Autowired
    Recorder recorder;

    @Autowired
    Erasure erasure;

    @Autowired
    ViewLag lag;

    @Autowired
    Chronicle chronicle;

    @Autowired
    Directory directory;

    @Autowired
    EntryHistory history;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aLifeOfTwoChildren() {
        recorder.send(new StartTimeline(life, "life", "Asia/Seoul", "ko", OWNER));
        describe("first");
        describe("second");
        record(1, "first");
        record(2, "second");
    }

    @Test
    void takesTheEntriesAndTheNameOfOneSubjectAlone() throws InterruptedException {
        eraseSecond();

        assertThat(entries()).extracting(entry -> entry.content().subject()).containsExactly("first");
        assertThat(directory.subjects(seen)).extracting("key").containsExactly("first");
        assertThat(history.of(new EntryKey(life, entry(2))))
                .singleElement()
                .extracting(EntryChange::event, EntryChange::by)
                .containsExactly("erased", null);
        assertThat(erasure.isThere(life, "second")).isFalse();
        assertThat(erasure.isDone(life, "second")).isTrue();
    }

    @Test
    void nothingIsRecordedAgainUnderAnIdThatWasErased() throws InterruptedException {
        eraseSecond();

        assertThatThrownBy(() -> record(2, "second"))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("was erased")
                .extracting("reason")
                .isEqualTo(Rejected.Reason.CONFLICT);
        assertThatThrownBy(() -> recorder.send(new RetractEntry(life, entry(2), "", Precondition.ANY, OWNER)))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void theSameKeyMayBeSpokenOfAgain() throws InterruptedException {
        eraseSecond();

        describe("second");
        passed(record(3, "second"));

        assertThat(entries()).extracting(ChronicleEntry::id).containsExactly(entry(1), entry(3));
        assertThat(directory.subjects(seen)).extracting("key").containsExactly("first", "second");
        assertThat(erasure.isDone(life, "second")).isFalse();
    }

    @Test
    void anEntryThatIsAboutSomebodyElseByNowBeginsThere() throws InterruptedException {
        recorder.send(new CorrectEntry(life, entry(2), about("first"), "", Precondition.ANY, OWNER));

        eraseSecond();

        assertThat(entries()).extracting(ChronicleEntry::version).containsExactly(1L, 2L);
        assertThat(history.of(new EntryKey(life, entry(2))))
                .extracting(EntryChange::event)
                .containsExactly("erased", "entry-corrected");
        passed(recorder.send(new RetractEntry(life, entry(2), "", Precondition.version(2), OWNER))
                .position());
        assertThat(entries()).extracting(ChronicleEntry::id).containsExactly(entry(1));
    }

    @Test
    void anEntryThatWasAboutSomebodyElseBeforeDoesNotComeBack() throws InterruptedException {
        recorder.send(new CorrectEntry(life, entry(1), about("second"), "", Precondition.ANY, OWNER));

        eraseSecond();

        assertThat(entries()).isEmpty();
        assertThat(history.now(new EntryKey(life, entry(1)))).isEmpty();
    }

    @Test
    void ofATimelineLeavesNothingAndNothingMayFollow() throws InterruptedException {
        passed(recorder.record(() -> {
                    erasure.eraseTimeline(life, OWNER);
                    return life;
                })
                .position());

        assertThat(tablesWithTimelines()).contains("chronicle_entry", "directory_subject", "exchange_import");
        assertThat(tablesWithTimelines())
                .filteredOn(table -> !List.of("audit", "log_event", "log_key", "log_destroyed", "log_erasure")
                        .contains(table))
                .allSatisfy(table -> assertThat(rowsOfThisLife(table)).as(table).isZero());
        assertThat(rowsOfThisLife("log_key"))
                .as("the key of the word that it was erased")
                .isEqualTo(1);
        assertThatThrownBy(() -> record(9, "third"))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("was erased");
        assertThatThrownBy(() -> describe("third")).isInstanceOf(Rejected.class).hasMessageContaining("was erased");
        assertThatThrownBy(() -> recorder.send(new StartTimeline(life, "again", "Asia/Seoul", "ko", OWNER)))
                .isInstanceOf(Rejected.class);
    }

    /** The writer has begun before the erasure and is not done when it begins. */
    @Test
    void waitsForThoseWhoAreWritingOfTheSubject() throws Exception {
        CompletableFuture<Long> erased = recorder.record(() -> {
                    record(5, "second");
                    return CompletableFuture.supplyAsync(() -> Reach.SERVICE.get(this::eraseNow));
                })
                .result();
        passed(erased.get(20, TimeUnit.SECONDS));

        assertThat(entries()).extracting(ChronicleEntry::id).containsExactly(entry(1));
        assertThat(history.of(new EntryKey(life, entry(5))))
                .extracting(EntryChange::event)
                .containsExactly("erased");
    }

    /** The writer has begun before the erasure, and writes when it is over: with a new key, and after it in the order. */
    @Test
    void losesNothingOfThoseWhoWriteWhenItIsOver() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        long last = recorder.record(() -> {
                    jdbc.sql("select pg_current_xact_id()::text")
                            .query(String.class)
                            .single();
                    if (tries.incrementAndGet() == 1) {
                        CompletableFuture.supplyAsync(() -> Reach.SERVICE.get(this::eraseNow))
                                .join();
                    }
                    return record(5, "second");
                })
                .position();
        passed(last);

        assertThat(tries).hasValue(2);
        assertThat(entries()).extracting(ChronicleEntry::id).containsExactly(entry(1), entry(5));
    }

    private void eraseSecond() throws InterruptedException {
        assertThat(erasure.settled()).isTrue();
        passed(eraseNow());
    }

    private long eraseNow() {
        return recorder.record(() -> {
                    erasure.eraseSubject(life, "second", OWNER);
                    return life;
                })
                .position();
    }

    private void passed(long position) throws InterruptedException {
        assertThat(lag.awaitPassed(position)).isTrue();
    }

    private long record(int n, String subject) {
        return recorder.send(new RecordEntry(life, entry(n), about(subject), OWNER))
                .position();
    }

    private static timeline.entry.EntryContent about(String subject) {
        return content(
                "{\"kind\": \"milestone\", \"when\": \"2022\", \"title\": \"a\", \"subject\": \"" + subject + "\"}");
    }

    private void describe(String subject) {
        ObjectNode said = StrictJson.MAPPER.createObjectNode().put("label", "the " + subject);
        recorder.send(new DescribeSubject(life, subject, said, Precondition.NONE, OWNER));
    }

    private List<ChronicleEntry> entries() {
        return chronicle
                .page(seen, EntryFilter.ALL, Moment.NOW, Optional.empty(), 100)
                .entries();
    }

    private List<String> tablesWithTimelines() {
        return jdbc.sql("""
            select table_name from information_schema.columns
            where table_schema = 'public' and column_name = 'timeline' order by 1
            """).query((row, n) -> row.getString("table_name")).list();
    }

    private long rowsOfThisLife(String table) {
        return jdbc.sql("select count(*) from " + table + " where timeline = ?")
                .param(life.value())
                .query(Long.class)
                .single();
    }
}
