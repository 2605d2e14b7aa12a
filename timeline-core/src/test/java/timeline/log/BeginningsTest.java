package timeline.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static timeline.Fixed.OWNER;
import static timeline.Fixed.content;
import static timeline.Fixed.entry;
import static timeline.Fixed.timeline;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import timeline.CoreTest;
import timeline.entry.EntryKey;
import timeline.entry.RecordEntry;
import timeline.life.StartTimeline;
import timeline.life.TimelineId;

/** Many streams that begin at once: all of them or none, read back as what begins one by one. */
@CoreTest
class BeginningsTest {

    private static final AtomicInteger LIVES = new AtomicInteger(32_000);

    @Autowired
    Recorder recorder;

    @Autowired
    LogTable table;

    @Autowired
    EventSeal seal;

    @Autowired
    JdbcClient jdbc;

    private final TimelineId life = timeline(LIVES.incrementAndGet());

    @BeforeEach
    void starts() {
        recorder.send(new StartTimeline(life, "life", "Asia/Seoul", "ko", OWNER));
    }

    @Test
    void theyStandInTheirOrderAndTheLastTellsThePosition() {
        List<RecordEntry> many = commands(1, 300);

        long position = begun(many).position();

        List<String> recorded = jdbc.sql("select aggregate from log_event where timeline = ? and sequence = 0"
                        + " and aggregate_type = 'Entry' order by transaction, index")
                .param(life.value())
                .query((row, n) -> row.getString("aggregate"))
                .list();
        assertThat(recorded)
                .containsExactlyElementsOf(
                        many.stream().map(command -> command.key().toString()).toList());
        assertThat(jdbc.sql("select aggregate from log_event where index = ?")
                        .param(position)
                        .query(String.class)
                        .single())
                .isEqualTo(recorded.getLast());
    }

    @Test
    void oneReadsBackAsOneThatBeganAlone() {
        begun(commands(1, 2));
        recorder.begin(command(3));

        assertThat(said(1)).isEqualTo(said(3).replace("entry 3", "entry 1"));
        LogRow together = row(1);
        LogRow alone = row(3);
        assertThat(together.revision()).isEqualTo(alone.revision());
        assertThat(together.type()).isEqualTo(alone.type());
        assertThat(together.key()).isEqualTo(alone.key());
        assertThat(together.recordedAt()).isBetween(alone.recordedAt().minusSeconds(60), alone.recordedAt());
    }

    @Test
    void whenOneIsThereNoneBegins() {
        recorder.begin(command(7));

        assertThatThrownBy(() -> begun(commands(1, 20))).isInstanceOf(Contended.class);

        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void whenTheKeyIsGoneNoneBegins() {
        begun(commands(1, 1));
        jdbc.sql("delete from log_key where timeline = ?").param(life.value()).update();

        assertThatThrownBy(() -> recorder.record(() -> {
                    recorder.beginAll(commands(2, 20));
                    return true;
                }))
                .isInstanceOf(Contended.class);

        assertThat(entries()).isEqualTo(1);
    }

    private Recorded<Boolean> begun(List<RecordEntry> commands) {
        return recorder.record(() -> {
            recorder.beginAll(commands);
            return true;
        });
    }

    private List<RecordEntry> commands(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(this::command).toList();
    }

    private RecordEntry command(int n) {
        return new RecordEntry(life, entry(n), content("""
            {"kind": "reflection", "when": "2022", "title": "entry %d"}
            """.formatted(n)), OWNER);
    }

    private LogRow row(int n) {
        return table.ofAggregate(new EntryKey(life, entry(n)).toString(), 0, 1).getFirst();
    }

    /** What was sealed, without the entry's own id. */
    private String said(int n) {
        return new String(seal.open(row(n)).getPayload().getData(), StandardCharsets.UTF_8)
                .replace(entry(n).toString(), "");
    }

    private int entries() {
        return jdbc.sql("select count(*) from log_event where timeline = ? and aggregate_type = 'Entry'")
                .param(life.value())
                .query(Integer.class)
                .single();
    }
}
