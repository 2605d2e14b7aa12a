package timeline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import timeline.log.BulkHistory;
import timeline.replay.BegunReplay;
import timeline.replay.Serving;
import timeline.store.TestDatabase;
import timeline.web.system.ServiceProcess;

/** A service in whose log many lives stand that others have lived, and one life that was recorded over HTTP. */
final class LongLog {

    private final Path folder;
    private final TestDatabase database;
    private final int events;
    private String life = "";

    private LongLog(Path folder, TestDatabase database, int events) {
        this.folder = folder;
        this.database = database;
        this.events = events;
    }

    /** Makes one with so many events of others, and one life of a hundred entries in 2022. */
    static LongLog of(String name, int events) throws IOException, SQLException {
        Path folder = Path.of("target", "bench-homes", name).toAbsolutePath();
        FileSystemUtils.deleteRecursively(folder);
        LongLog log = new LongLog(folder, TestDatabase.create(), events);
        try (ServiceProcess service = log.start()) {
            log.life = service.newTimeline(service.token());
            YearOfOne.record(service, service.token(), log.life);
        }
        log.live(events);
        return log;
    }

    private void live(int wanted) throws SQLException {
        try (BulkHistory history = new BulkHistory(database.dataSource(), folder.resolve("home"))) {
            int each = Math.min(Lives.EVENTS, wanted / Lives.AT_A_TIME);
            for (int life = 0; life * each < wanted; life += Lives.AT_A_TIME) {
                history.append(Lives.lived(life, each));
            }
            history.followFromHere();
        }
        sql().sql("vacuum analyze log_event").update();
    }

    ServiceProcess start(String... jvm) throws IOException {
        return BenchService.start(folder, database, jvm);
    }

    JdbcClient sql() {
        return JdbcClient.create(database.dataSource());
    }

    TestDatabase database() {
        return database;
    }

    int events() {
        return events;
    }

    /** The path of the life that was recorded over HTTP. */
    String life() {
        return life;
    }

    long inLog() {
        return sql().sql("select count(*) from log_event").query(Long.class).single();
    }

    /** Where the log ends. */
    String position() {
        return sql().sql("select max(index) from log_event").query(String.class).single();
    }

    /** Replays a view for everybody, as a new revision of its code does; how long it took. */
    Duration replay(String view) {
        long start = System.nanoTime();
        int generation = begin(view);
        await().atMost(Duration.ofMinutes(30))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> !state(generation).equals("replaying"));
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(state(generation)).isEqualTo("done");
        return took;
    }

    /** See {@link BareLog#settle}. */
    void settle() throws SQLException {
        new BareLog(database).settle();
    }

    /** Begins the same. */
    int begin(String view) {
        return BegunReplay.ofEverybody(sql(), view);
    }

    boolean replaying() {
        return sql().sql("select exists (select from view_replay where state = 'replaying')")
                .query(Boolean.class)
                .single();
    }

    /** Ends what runs, and takes what it has written away. */
    void cancel() {
        sql().sql("update view_replay set state = 'cancelled', ended_at = now() where state = 'replaying'")
                .update();
        sql().sql("""
            delete from chronicle_entry c using view_replay r
            where r.state = 'cancelled' and r.projection = 'chronicle' and c.generation = r.generation
            """).update();
    }

    private String state(int generation) {
        return sql().sql("select state from view_replay where generation = ?")
                .param(generation)
                .query(String.class)
                .single();
    }

    /** Empties the year view, as if it had never been built. */
    void emptyTheYearView() {
        for (String table : List.of("chronicle_entry", "chronicle_timeline")) {
            sql().sql("truncate " + table).update();
        }
        sql().sql("delete from view_generation where projection = 'chronicle'").update();
        sql().sql("delete from view_unused where projection = 'chronicle'").update();
    }

    /** The rows of the life that was recorded over HTTP, as they are read, without their generation. */
    String yearOfOne() {
        return sql().sql("select string_agg(cast(to_jsonb(c) - 'generation' as text), ',' order by entry, version)"
                        + " from chronicle_entry c where timeline = cast(? as uuid) and "
                        + Serving.rows("chronicle", "c.timeline"))
                .param(life.substring(life.lastIndexOf('/') + 1))
                .query(String.class)
                .single();
    }
}
