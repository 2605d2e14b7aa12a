package timeline.circle;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import timeline.circle.Told.Publish;
import timeline.directory.Directory;
import timeline.life.AccountId;
import timeline.life.Precondition;
import timeline.life.Rejected;
import timeline.life.StartTimeline;
import timeline.life.Timeline;
import timeline.life.TimelineId;
import timeline.log.Recorder;
import timeline.log.ViewLag;
import timeline.yearbook.Publishing;

/** Tells histories to the service, and has it forget them, so that the same ids may be told of again. */
final class Teller {

    private static final int TRIES = 5;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final OwnTime time;
    private final Recorder recorder;
    private final ViewLag views;
    private final Publishing publishing;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final Set<String> tables;

    Teller(
            OwnTime time,
            Recorder recorder,
            ViewLag views,
            Publishing publishing,
            Directory directory,
            JdbcClient jdbc) {
        this.time = time;
        this.recorder = recorder;
        this.views = views;
        this.publishing = publishing;
        this.directory = directory;
        this.jdbc = jdbc;
        this.tables = Set.copyOf(jdbc.sql("""
            select table_name from information_schema.columns
            where table_schema = 'public' and column_name = 'timeline' and data_type = 'uuid' and table_name <> 'log_key'
            """).query(String.class).list());
    }

    /**
     * Tells one command a minute, whether or not it is left out, so that what remains happens at the same time.
     *
     * @param happened is told of each that was not refused
     */
    void tell(TimelineId life, AccountId owner, List<@Nullable Object> commands, Consumer<Object> happened)
            throws InterruptedException {
        at(0);
        recorder.send(new StartTimeline(life, "life", "Asia/Seoul", "ko", owner));
        for (int i = 0; i < commands.size(); i++) {
            Object command = commands.get(i);
            if (command != null) {
                at(i + 1);
                try {
                    send(command, owner);
                    happened.accept(command);
                } catch (Rejected refused) {
                    // a history of wishes: what cannot be is not recorded, in both alike
                }
            }
        }
        settle(life);
    }

    private void at(int minute) {
        time.set(Told.START.plus(Duration.ofMinutes(minute)));
    }

    private void send(Object command, AccountId owner) throws InterruptedException {
        if (command instanceof Publish(TimelineId life, int year)) {
            passed();
            Timeline timeline = directory.timeline(life, owner).orElseThrow();
            recorder.record(() -> publishing.publish(timeline, year, Precondition.ANY, owner));
        } else {
            recorder.send(command);
        }
    }

    /** What a view cannot take would be missing from both tellings, or from one of them: it is no answer to compare. */
    private void settle(TimelineId life) throws InterruptedException {
        passed();
        until(() -> jdbc.sql("select not exists (select from view_replay where timeline = ? and state = 'replaying')")
                .param(life.value())
                .query(Boolean.class)
                .single());
        List<@Nullable String> parked = jdbc.sql(
                        "select projection || ' cannot take ' || error from view_parked where timeline = ?")
                .param(life.value())
                .query(String.class)
                .list();
        if (!parked.isEmpty()) {
            throw new AssertionError("of " + life + " was parked: " + parked);
        }
    }

    /** The last event may be one of another life, which is forgotten while this one waits: then there is another last. */
    private void passed() throws InterruptedException {
        until(() -> views.awaitPassed(recorder.position()));
    }

    /** Something to wait for. */
    private interface Awaited {
        boolean there() throws InterruptedException;
    }

    private static void until(Awaited awaited) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!awaited.there()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the views do not come after");
            }
            Thread.sleep(2);
        }
    }

    /** The log and the views of a life: no client can do this. Its keys stay, which the service remembers. */
    void forget(TimelineId life) {
        String all = tables.stream()
                .map(table -> "delete from " + table + " where timeline = :life")
                .collect(Collectors.joining("; "));
        for (int tries = 1; ; tries++) {
            try {
                jdbc.sql(all).param("life", life.value()).update();
                return;
            } catch (ConcurrencyFailureException e) {
                // A replay of one of its views came between, as it may when a timeline is erased, which tries again
                // too.
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }
}
