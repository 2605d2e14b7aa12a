package timeline.log;

import static org.assertj.core.api.Assertions.assertThat;
import static timeline.Fixed.OWNER;
import static timeline.Fixed.content;
import static timeline.Fixed.entry;
import static timeline.Fixed.timeline;

import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import timeline.CoreTest;
import timeline.entry.CorrectEntry;
import timeline.entry.EntryContent;
import timeline.entry.RecordEntry;
import timeline.entry.RetractEntry;
import timeline.life.Precondition;
import timeline.life.StartTimeline;
import timeline.life.TimelineId;
import timeline.replay.Projection;
import timeline.replay.Serving;

/** When a key is destroyed, what it sealed is gone, and every view still folds the rest of history. */
@CoreTest
class ErasedHistoryTest {

    private static final TimelineId LIFE = timeline(600);

    @Autowired
    Recorder recorder;

    @Autowired
    ViewLag lag;

    @Autowired
    MasterKey master;

    @Autowired
    @Qualifier("eventSerializer") Serializer serializer;

    @Autowired
    Configuration axon;

    @Autowired
    Followers followers;

    @Autowired
    List<Projection> projections;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void isFoldedByEveryView() throws InterruptedException {
        recordTwoPeople();
        // What a replay after the erasure would do, in a transaction that leaves no trace of it.
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("delete from log_key where key = (select key from log_event where aggregate = ? and sequence = 0)")
                    .param(LIFE + "/" + entry(1))
                    .update();
            projections.stream()
                    .flatMap(view -> view.tables().stream())
                    .forEach(view -> jdbc.sql("truncate " + view.name()).update());
            followers.all().forEach(this::replay);

            assertThat(chronicle()).containsExactly("first-child 1", "first-child 2");
            assertThat(jdbc.sql("select count(*) from directory_timeline where timeline = ?")
                            .param(LIFE.value())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        });
        assertThat(chronicle())
                .containsExactly(
                        "first-child 1", "first-child 2", "second-child 1", "second-child 1", "second-child 2");
    }

    /** The second child's words are to be erased, and with them the beginning of the entry that is about the first now. */
    private void recordTwoPeople() throws InterruptedException {
        recorder.send(new StartTimeline(LIFE, "life", "Asia/Seoul", "ko", OWNER));
        record(1, "second-child");
        recorder.send(new CorrectEntry(LIFE, entry(1), about("first-child"), "", Precondition.ANY, OWNER));
        record(2, "second-child");
        record(3, "first-child");
        long last = recorder.send(new RetractEntry(LIFE, entry(2), "", Precondition.ANY, OWNER))
                .position();
        assertThat(lag.awaitPassed(last)).isTrue();
    }

    private void record(int n, String subject) {
        recorder.send(new RecordEntry(LIFE, entry(n), about(subject), OWNER));
    }

    private static EntryContent about(String subject) {
        return content(
                "{\"kind\": \"milestone\", \"when\": \"2022\", \"title\": \"a\", \"subject\": \"" + subject + "\"}");
    }

    /** In pages that this thread opens, which alone sees that the key is gone. */
    private void replay(Follower view) {
        DataKeys keys = new DataKeys(jdbc, master, TransactionOperations.withoutTransaction());
        LogReader log =
                new LogReader(new LogPages(jdbc), new EventSeal(keys, serializer), serializer, axon::upcasterChain);
        LogPosition place = LogPosition.START;
        List<LoggedEvent> page = next(log, place);
        while (!page.isEmpty()) {
            view.follow(page);
            place = page.getLast().position();
            page = next(log, place);
        }
    }

    private static List<LoggedEvent> next(LogReader log, LogPosition place) {
        return log.page(LogPart.ALL, place, LogReader.END, LogReader.MANY - 1);
    }

    private List<String> chronicle() {
        return jdbc.sql("select subject || ' ' || version from chronicle_entry where timeline = :timeline and "
                        + Serving.rows("chronicle", ":timeline") + " order by 1")
                .param("timeline", LIFE.value())
                .query((row, n) -> row.getString(1))
                .list();
    }
}
