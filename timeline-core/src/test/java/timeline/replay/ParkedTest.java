package timeline.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static timeline.Fixed.entry;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import timeline.CoreTest;
import timeline.log.Commands;
import timeline.log.Recorded;
import timeline.log.Recorder;
import timeline.log.Stumbling;

/** An event that a view cannot take is put aside and told of, holds nothing else up, and can be tried again. */
@CoreTest
class ParkedTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Recorder recorder;

    @Autowired
    Commands commands;

    @Autowired
    Replays replays;

    @Autowired
    Stumbling stumbling;

    @Autowired
    JdbcClient jdbc;

    private ReplayedLife life;

    @BeforeEach
    void starts() {
        life = beans.createBean(ReplayedLife.class);
    }

    @AfterEach
    void goesOn() {
        stumbling.goOn();
    }

    @Test
    void parksAnEventThatTheViewCannotTakeWithTheLaterOnesOfItsStream() {
        stumbling.stumbleAt(entry(2), 1_000);
        life.record(1, 3);
        life.retract(2);

        assertThat(replays.parked(life.id(), Stumbling.NAME))
                .extracting(Parked::stream, Parked::sequence, Parked::type, Parked::error)
                .containsExactly(
                        tuple(
                                life.stream(2),
                                0L,
                                "entry-recorded",
                                "IllegalStateException: stumbled, as it was told to"),
                        tuple(life.stream(2), 1L, "entry-retracted", Intake.WAITS));
        assertThat(life.rows("stumbling_entry")).hasSize(2);
        assertThat(life.progress(Stumbling.NAME).parked()).isEqualTo(2);
    }

    /** As a disk that lost a bit, or somebody who wrote into the database, leaves it. */
    @Test
    void parksAnEventThatCannotBeOpenedAndGoesOn() {
        life.record(1, 1);
        byte[] sealed = recordDamaged(2);
        life.record(3, 3);

        List<Parked> parked = replays.parked(life.id(), "chronicle");
        assertThat(parked)
                .extracting(Parked::stream, Parked::type)
                .containsExactly(tuple(life.stream(2), "entry-recorded"));
        assertThat(parked.getFirst().error()).contains("was not sealed there");
        assertThat(life.versions()).containsExactlyInAnyOrder(entry(1) + " 1", entry(3) + " 1");
        assertThat(replays.parkedOnServer())
                .as("a view that reads no entries is not held up by one")
                .containsOnlyKeys("chronicle", Stumbling.NAME);

        mend(2, sealed);
        for (String view : replays.parkedOnServer().keySet()) {
            long position = parked.getFirst().position();
            assertThat(replays.retry(life.id(), view, position)).as(view).isEmpty();
        }

        assertThat(life.versions()).containsExactlyInAnyOrder(entry(1) + " 1", entry(2) + " 1", entry(3) + " 1");
    }

    @Test
    void takesParkedEventsWhenItIsRetried() {
        stumbling.stumbleAt(entry(2), 1_000);
        life.record(1, 3);
        life.retract(2);
        long position = replays.parked(life.id(), Stumbling.NAME).getFirst().position();
        assertThat(replays.retry(life.id(), Stumbling.NAME, position)).hasSize(2);
        stumbling.goOn();

        assertThat(replays.retry(life.id(), Stumbling.NAME, position)).isEmpty();

        assertThat(life.rows("stumbling_entry")).hasSize(3);
    }

    @Test
    void aReplayThatMeetsAnEventItCannotTakeFailsAndWhatIsReadStays() {
        life.record(1, 3);
        stumbling.stumbleAt(entry(2), 1_000);

        ViewProgress failed = life.replay(Stumbling.NAME);

        assertThat(failed.state()).isEqualTo(ViewProgress.State.FAILED);
        assertThat(failed.error()).contains("(entry-recorded, number 0 of " + life.stream(2) + ")");
        assertThat(failed.generation()).isEqualTo(1);
        assertThat(life.rows("stumbling_entry")).hasSize(3);
        stumbling.goOn();
        assertThat(life.replay(Stumbling.NAME).state()).isEqualTo(ViewProgress.State.LIVE);
        assertThat(life.rows("stumbling_entry")).hasSize(3);
    }

    @Test
    void aReplayParksWhatIsParkedAlready() {
        stumbling.stumbleAt(entry(2), 1_000);
        life.record(1, 3);

        ViewProgress done = life.replay(Stumbling.NAME);

        assertThat(done.state()).isEqualTo(ViewProgress.State.LIVE);
        assertThat(done.parked()).isEqualTo(1);
        assertThat(life.rows("stumbling_entry")).hasSize(2);
    }

    /** Damages what is sealed before it is committed, so that nobody reads it whole; what it was. */
    private byte[] recordDamaged(int n) {
        Recorded<byte[]> damaged = recorder.record(() -> {
            commands.send(life.recording(n));
            byte[] sealed = jdbc.sql("select payload from log_event where aggregate = ?")
                    .param(life.stream(n))
                    .query(byte[].class)
                    .single();
            mend(n, new byte[] {1, 2, 3});
            return sealed;
        });
        life.passed(damaged);
        return damaged.result();
    }

    private void mend(int n, byte[] payload) {
        assertThat(jdbc.sql("update log_event set payload = ? where aggregate = ?")
                        .params(payload, life.stream(n))
                        .update())
                .isEqualTo(1);
    }
}
