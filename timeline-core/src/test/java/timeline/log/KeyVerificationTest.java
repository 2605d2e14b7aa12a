package timeline.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static timeline.Fixed.OWNER;
import static timeline.Fixed.content;
import static timeline.Fixed.entry;
import static timeline.Fixed.timeline;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import timeline.CoreTest;
import timeline.entry.RecordEntry;
import timeline.life.StartTimeline;
import timeline.life.TimelineId;
import timeline.log.KeyVerification.Verified;

/** Whether every key and every event opens, said of each that does not. */
@CoreTest
class KeyVerificationTest {

    private static final AtomicInteger LIVES = new AtomicInteger(80_000);

    private final TimelineId life = timeline(LIVES.incrementAndGet());

    @Autowired
    Recorder recorder;

    @Autowired
    LogTable table;

    @Autowired
    MasterKey master;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private UUID event;
    private UUID key;
    private Verified before;

    @BeforeEach
    void records() {
        recorder.send(new StartTimeline(life, "life", "Asia/Seoul", "ko", OWNER));
        recorder.send(new RecordEntry(
                life,
                entry(1),
                content("{\"kind\": \"milestone\", \"when\": \"2022\", \"title\": \"a\", \"subject\": \"child\"}"),
                OWNER));
        event = ofEntry("event");
        key = ofEntry("key");
        // Readable once every older transaction of the server has ended, those of other tests too.
        await().until(() -> table.after(LogPosition.START, Integer.MAX_VALUE).stream()
                .anyMatch(row -> row.event().equals(event)));
        before = verify();
    }

    private UUID ofEntry(String column) {
        return jdbc.sql("select " + column + " from log_event where aggregate = ?")
                .param(life + "/" + entry(1))
                .query(UUID.class)
                .single();
    }

    @Test
    void countsWhatOpens() {
        assertThat(before.lost()).doesNotContain(event);
        assertThat(before.broken()).doesNotContain(event, key);
        assertThat(before.events()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void namesAnEventThatWasChanged() {
        after("update log_event set payload = metadata where key = ?", verified -> {
            assertThat(verified.broken()).contains(event);
            assertThat(verified.isWhole()).isFalse();
        });
    }

    @Test
    void namesADataKeyThatStandsInAnothersPlace() {
        after(
                "update log_key set wrapped = (select wrapped from log_key where key <> ? and timeline = '" + life
                        + "' limit 1) where key = '" + key + "'",
                verified -> assertThat(verified.broken()).contains(event, key));
    }

    @Test
    void tellsAKeyThatWasDestroyedFromOneThatIsMissing() {
        after(
                "delete from log_key where key = ?",
                verified -> assertThat(verified.lost()).contains(event));
        after(
                "with gone as (delete from log_key where key = ? returning key, timeline)"
                        + " insert into log_destroyed (key, timeline) select key, timeline from gone",
                verified -> {
                    assertThat(verified.lost()).doesNotContain(event);
                    assertThat(verified.erased()).isEqualTo(before.erased() + 1);
                });
    }

    private void after(String change, java.util.function.Consumer<Verified> check) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql(change).param(key).update();
            check.accept(verify());
        });
    }

    private Verified verify() {
        var keys = new DataKeys(jdbc, master, TransactionOperations.withoutTransaction());
        return new KeyVerification(jdbc, keys, table).verify();
    }
}
