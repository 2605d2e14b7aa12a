package timeline.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static timeline.Fixed.OWNER;
import static timeline.Fixed.content;
import static timeline.Fixed.entry;
import static timeline.Fixed.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.config.Configuration;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import timeline.CoreTest;
import timeline.entry.EntryRecorded;
import timeline.entry.RecordEntry;
import timeline.life.DescribeSubject;
import timeline.life.Erased;
import timeline.life.Precondition;
import timeline.life.Rejected;
import timeline.life.StartTimeline;
import timeline.life.TimelineId;
import timeline.text.StrictJson;
import tools.jackson.databind.node.ObjectNode;

/** Who reads the database reads no words, and who writes to it changes none unseen (ADR 0005). */
@CoreTest
class SealTest {

    private static final AtomicInteger LIVES = new AtomicInteger(300);

    private final TimelineId life = timeline(LIVES.incrementAndGet());

    @Autowired
    Recorder recorder;

    @Autowired
    LogTable table;

    @Autowired
    MasterKey master;

    @Autowired
    @Qualifier("eventSerializer") Serializer serializer;

    @Autowired
    Configuration axon;

    @Autowired
    LogSignal signal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void starts() {
        recorder.send(new StartTimeline(life, "canary of the name", "Asia/Seoul", "ko", OWNER));
    }

    @Test
    void theDatabaseHoldsNoWords() {
        recorder.send(new DescribeSubject(
                life,
                "canary-subject",
                (ObjectNode) StrictJson.MAPPER.readTree("{\"label\": \"canary of the label\"}"),
                Precondition.NONE,
                OWNER));
        record(1, """
            {"kind": "x-canary", "lane": "health", "when": "1987-06-05", "subject": "canary-subject",
             "title": "카나리아", "note": "canary of the note", "tags": ["canary"], "details": {"canary": "canary"}}
            """);

        List<String> rows = new ArrayList<>(rows("log_event"));
        rows.addAll(rows("log_key"));
        assertThat(rows).hasSizeGreaterThanOrEqualTo(5);
        assertThat(rows)
                .allSatisfy(row -> assertThat(row)
                        .doesNotContain(
                                "canary", new String("카나리아".getBytes(UTF_8), ISO_8859_1), "1987-06-05", "health"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update log_event set payload = (select payload from log_event where aggregate = :other) where"
                        + " aggregate = :one",
                "update log_event set metadata = (select metadata from log_event where aggregate = :other) where"
                        + " aggregate = :one",
                "update log_event set payload = metadata where aggregate = :one and :other = :other",
                "update log_event set event = gen_random_uuid() where aggregate = :one and :other = :other",
                "update log_event set sequence = 1 where aggregate = :one and :other = :other",
                "update log_event set payload = set_byte(payload, 20, (get_byte(payload, 20) + 1) % 256) where"
                        + " aggregate = :one and :other = :other"
            })
    void whatWasChangedFromOutsideIsRefused(String change) {
        record(1, "{\"kind\": \"milestone\", \"when\": \"2022\", \"title\": \"one\"}");
        record(2, "{\"kind\": \"milestone\", \"when\": \"2022\", \"title\": \"other\"}");

        inATransactionThatIsRolledBack(() -> {
            jdbc.sql(change)
                    .param("one", life + "/" + entry(1))
                    .param("other", life + "/" + entry(2))
                    .update();
            assertThatThrownBy(() -> read(1))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("the log was changed from outside");
            assertThat(read(2)).hasSize(1).first().isInstanceOf(EntryRecorded.class);
        });
    }

    @Test
    void aKeyThatWasRolledBackIsNotUsedAgain() {
        String about = "{\"kind\": \"milestone\", \"when\": \"2022\", \"title\": \"one\", \"subject\": \"new\"}";
        assertThatThrownBy(() -> recorder.record(() -> {
                    record(1, about);
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");

        record(1, about);

        assertThat(read(1)).hasSize(1).first().isInstanceOf(EntryRecorded.class);
    }

    @Test
    void eachSubjectHasAKeyOfItsOwn() {
        record(1, "{\"kind\": \"milestone\", \"when\": \"2022\", \"title\": \"one\", \"subject\": \"a\"}");
        record(2, "{\"kind\": \"milestone\", \"when\": \"2022\", \"title\": \"two\", \"subject\": \"b\"}");
        record(3, "{\"kind\": \"milestone\", \"when\": \"2022\", \"title\": \"three\", \"subject\": \"a\"}");

        List<UUID> keys = jdbc.sql("select key from log_event where timeline = ? order by index")
                .param(life.value())
                .query((row, n) -> row.getObject("key", UUID.class))
                .list();
        assertThat(keys.get(1)).isEqualTo(keys.get(3));
        assertThat(List.of(keys.get(0), keys.get(1), keys.get(2))).doesNotHaveDuplicates();
    }

    @Test
    void whatADestroyedKeySealedIsErasedAndTheRestIsRead() {
        record(1, "{\"kind\": \"milestone\", \"when\": \"2022\", \"title\": \"one\", \"subject\": \"a\"}");
        record(2, "{\"kind\": \"milestone\", \"when\": \"2022\", \"title\": \"two\", \"subject\": \"b\"}");

        inATransactionThatIsRolledBack(() -> {
            jdbc.sql("delete from log_key where key = (select key from log_event where aggregate = ?)")
                    .param(life + "/" + entry(1))
                    .update();
            assertThat(read(1)).hasSize(1).first().isEqualTo(new Erased(life));
            assertThat(read(2)).hasSize(1).first().isInstanceOf(EntryRecorded.class);
        });
    }

    @Test
    void aCharacterThatNoViewCanKeepIsRefusedWhereverItStands() {
        ObjectNode said = StrictJson.MAPPER.createObjectNode().put("label", "a\0b");

        assertThatThrownBy(() -> recorder.send(new DescribeSubject(life, "a", said, Precondition.NONE, OWNER)))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("leave it out");
    }

    private void record(int n, String said) {
        recorder.send(new RecordEntry(life, entry(n), content(said), OWNER));
    }

    /** Through the keys as another node would find them: nothing of what this one remembers. */
    private List<?> read(int n) {
        EventSeal seal =
                new EventSeal(new DataKeys(jdbc, master, TransactionOperations.withoutTransaction()), serializer);
        return new PostgresEventStorageEngine(table, seal, new LogTransaction(signal), serializer, axon.upcasterChain())
                .readEvents(life + "/" + entry(n))
                .asStream()
                .map(message -> message.getPayload())
                .toList();
    }

    /** Every column of every row, as text or as bytes. */
    private List<String> rows(String of) {
        return jdbc.sql("select * from " + of)
                .query((row, n) -> {
                    StringBuilder said = new StringBuilder();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        said.append(
                                        row.getObject(i) instanceof byte[] bytes
                                                ? new String(bytes, ISO_8859_1)
                                                : new String(row.getString(i).getBytes(UTF_8), ISO_8859_1))
                                .append('\n');
                    }
                    return said.toString();
                })
                .list();
    }

    private void inATransactionThatIsRolledBack(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            work.run();
        });
    }
}
