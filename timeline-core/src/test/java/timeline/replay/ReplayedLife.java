package timeline.replay;

import static org.awaitility.Awaitility.await;
import static timeline.Fixed.OWNER;
import static timeline.Fixed.content;
import static timeline.Fixed.entry;
import static timeline.Fixed.timeline;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import timeline.entry.RecordEntry;
import timeline.entry.RetractEntry;
import timeline.life.Precondition;
import timeline.life.StartTimeline;
import timeline.life.TimelineId;
import timeline.log.Commands;
import timeline.log.Recorded;
import timeline.log.Recorder;
import timeline.log.ViewLag;
import timeline.view.AddView;
import timeline.view.ViewDefinition;

/** A timeline of its own that a test writes to and replays, and the rows that are read of it; the views wait for each write. */
class ReplayedLife {

    private static final AtomicInteger LIVES = new AtomicInteger(90_000);

    private final TimelineId id = timeline(LIVES.incrementAndGet());
    private final Recorder recorder;
    private final Commands commands;
    private final ViewLag lag;
    private final Replays replays;
    private final JdbcClient jdbc;

    ReplayedLife(Recorder recorder, Commands commands, ViewLag lag, Replays replays, JdbcClient jdbc) {
        this.recorder = recorder;
        this.commands = commands;
        this.lag = lag;
        this.replays = replays;
        this.jdbc = jdbc;
        recorder.send(new StartTimeline(id, "life", "Asia/Seoul", "ko", OWNER));
    }

    TimelineId id() {
        return id;
    }

    /** The stream of an entry. */
    String stream(int n) {
        return id + "/" + entry(n);
    }

    void record(int from, int to) {
        passed(recorder.record(() -> {
            for (int n = from; n <= to; n++) {
                commands.send(recording(n));
            }
            return true;
        }));
    }

    RecordEntry recording(int n) {
        String said = "{\"kind\": \"milestone\", \"when\": \"2022\", \"title\": \"no. " + n + "\"}";
        return new RecordEntry(id, entry(n), content(said), OWNER);
    }

    void retract(int n) {
        passed(recorder.send(new RetractEntry(id, entry(n), "", Precondition.ANY, OWNER)));
    }

    /** Waits until the views have it; its position. */
    long passed(Recorded<?> recorded) {
        await().atMost(Duration.ofSeconds(30)).until(() -> lag.awaitPassed(recorded.position()));
        return recorded.position();
    }

    /** Adds a view of everything by year, and waits until it is built. */
    ViewProgress addView(String name) {
        passed(recorder.send(new AddView(id, name, ViewDefinition.stored("""
            {"title": "모두", "select": {}, "group": ["year"], "measure": [{"as": "n", "of": "count"}], "show": "table"}
            """), OWNER)));
        return awaitOver("view/" + name);
    }

    ViewProgress replay(String view) {
        replays.start(id, view);
        return awaitOver(view);
    }

    ViewProgress awaitOver(String view) {
        return await().atMost(Duration.ofSeconds(60)).until(() -> progress(view), ViewProgress::over);
    }

    ViewProgress progress(String view) {
        return replays.progress(id, view);
    }

    /** The rows that are read of a view's table, whichever generation they are of. */
    List<String> rows(String table) {
        String view = table.substring(0, table.indexOf('_'));
        return jdbc.sql("select cast(to_jsonb(r) - 'generation' as text) from " + table
                        + " r where timeline = :timeline and " + Serving.rows(view, ":timeline") + " order by 1")
                .param("timeline", id.value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Of its entries, as the chronicle has them. */
    List<String> versions() {
        return jdbc.sql("select entry || ' ' || version from chronicle_entry where timeline = :timeline and "
                        + Serving.rows("chronicle", ":timeline"))
                .param("timeline", id.value())
                .query((row, n) -> row.getString(1))
                .list();
    }
}
