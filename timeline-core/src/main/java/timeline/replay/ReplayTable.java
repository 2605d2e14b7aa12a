package timeline.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import timeline.life.TimelineId;
import timeline.log.LogPosition;

/** The replays there are and were; nothing but SQL. */
@Component
class ReplayTable {

    /** Into so many segments everybody's timelines are divided: more than the workers there are, so that none waits long. */
    static final int SEGMENTS = 4;

    /** How long a node that has died keeps a replay from the others. */
    private static final String CLAIM = "now() + interval '5 seconds'";

    /** How far a replay is, for those who watch. */
    record Watched(
            String state,
            long position,
            long events,
            long total,
            long millis,
            int generation,
            @Nullable String error) {}

    private final JdbcClient jdbc;

    ReplayTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds a replay, whose rows get the next generation.
     *
     * @return that generation
     * @throws org.springframework.dao.DuplicateKeyException when one of the same view and timeline runs
     */
    int add(String projection, TimelineId timeline, int revision, long total) {
        return jdbc.sql("""
            with added as (
                insert into view_replay (replay, projection, timeline, generation, revision, state, total, segments)
                values (?, ?, ?, nextval('view_generation_number'), ?, 'replaying', ?, ?) returning *),
            divided as (
                insert into view_replay_segment (replay, segment)
                select replay, segment from added, generate_series(0, segments - 1) segment)
            select generation from added
            """)
                .params(UUID.randomUUID(), projection, timeline.value(), revision, total)
                .param(timeline.equals(Generations.EVERYBODY) ? SEGMENTS : 1)
                .query(Integer.class)
                .single();
    }

    /** The last one of a timeline, or of everybody, running or over. */
    Optional<Watched> last(String projection, TimelineId timeline) {
        return jdbc.sql("""
            select state, read.position, read.events, total, generation, error, cast(case state
                when 'replaying' then read.millis / greatest(read.at_work, 1)
                else extract(epoch from ended_at - started_at) * 1000 end as bigint) as millis
            from view_replay, lateral (
                select min(position) as position, sum(events) as events, sum(millis) as millis,
                    count(*) filter (where claimed_until > now()) as at_work
                from view_replay_segment s where s.replay = view_replay.replay) read
            where projection = ? and timeline = ? order by started_at desc limit 1
            """)
                .params(projection, timeline.value())
                .query((row, n) -> new Watched(
                        row.getString("state"),
                        row.getLong("position"),
                        row.getLong("events"),
                        row.getLong("total"),
                        row.getLong("millis"),
                        row.getInt("generation"),
                        row.getString("error")))
                .optional();
    }

    Optional<Integer> runningRevision(String projection, TimelineId timeline) {
        return jdbc.sql("select revision from view_replay where projection = ? and timeline = ? and state ="
                        + " 'replaying'")
                .params(projection, timeline.value())
                .query(Integer.class)
                .optional();
    }

    /** How many events running replays have still to take, by view. */
    Map<String, Long> left() {
        Map<String, Long> left = new TreeMap<>();
        jdbc.sql("""
            select projection, sum(greatest(total - taken, 0)) as remaining
            from view_replay join (select replay, sum(events) as taken from view_replay_segment group by replay) segments
                using (replay)
            where state = 'replaying' group by projection
            """).query(row -> {
            left.put(row.getString("projection"), row.getLong("remaining"));
        });
        return left;
    }

    /** Claims a segment of the oldest replay that has one which nobody works on. */
    Optional<Replay> claim(UUID worker) {
        return jdbc.sql("update view_replay_segment s set claimed_by = :worker, claimed_until = " + CLAIM + """

            from view_replay r
            where r.replay = s.replay and (s.replay, s.segment) = (
                select next.replay, next.segment
                from view_replay_segment next join view_replay of using (replay)
                where state = 'replaying' and claimed_until < now()
                  and (not near or not exists (
                      select from view_replay_segment far where far.replay = next.replay and not far.near))
                order by started_at, segment limit 1 for update of next skip locked)
            returning s.replay, projection, timeline, generation, revision, segment, segments, written_in, position
            """)
                .param("worker", worker)
                .query(ReplayTable::replay)
                .optional();
    }

    /** All segments of a replay, which nobody moves until the running transaction ends; none when it is over. */
    List<Replay> hold(Replay replay) {
        return jdbc.sql("""
            select s.replay, projection, timeline, generation, revision, segment, segments, written_in, position
            from view_replay_segment s join view_replay using (replay)
            where s.replay = ? and state = 'replaying' order by segment for update
            """)
                .param(replay.id().value())
                .query(ReplayTable::replay)
                .list();
    }

    private static Replay replay(ResultSet row, int n) throws SQLException {
        return new Replay(
                new ReplayId(row.getObject("replay", UUID.class)),
                row.getString("projection"),
                new TimelineId(row.getObject("timeline", UUID.class)),
                row.getInt("generation"),
                row.getInt("revision"),
                row.getInt("segment"),
                row.getInt("segments"),
                new LogPosition(row.getLong("written_in"), row.getLong("position")));
    }

    /**
     * Moves a segment on, in the transaction that writes the rows of these events.
     *
     * @return false when it is this worker's no more: it was cancelled, or taken over
     */
    boolean advance(Replay from, UUID worker, LogPosition to, int events, long millis) {
        return jdbc.sql("with running as (select replay from view_replay where replay = ? and state ="
                                + " 'replaying' for share) update view_replay_segment s set written_in = ?,"
                                + " position = ?, events = events + ?, millis = millis + ?,"
                                + " claimed_until = " + CLAIM + """

                                from running
                                where s.replay = running.replay and segment = ? and claimed_by = ?
                                  and written_in = ? and position = ?
                                """)
                        .param(from.id().value())
                        .params(to.transaction(), to.index(), events, millis)
                        .params(
                                from.segment(),
                                worker,
                                from.position().transaction(),
                                from.position().index())
                        .update()
                == 1;
    }

    /** Tells that little is left of a segment, and lets go of it; false when it is this worker's no more. */
    boolean near(Replay segment, UUID worker) {
        return jdbc.sql("update view_replay_segment set near = true, claimed_until = '-infinity'"
                                + " where replay = ? and segment = ? and claimed_by = ?")
                        .params(segment.id().value(), segment.segment(), worker)
                        .update()
                == 1;
    }

    boolean allNear(Replay replay) {
        return jdbc.sql("select bool_and(near) from view_replay_segment where replay = ?")
                .param(replay.id().value())
                .query(Boolean.class)
                .single();
    }

    /** Tells that more has come than the last step can take. */
    void far(Replay replay) {
        jdbc.sql("update view_replay_segment set near = false, claimed_until = '-infinity' where replay = ?")
                .param(replay.id().value())
                .update();
    }

    /** Keeps what some workers have claimed, however long their pages take. */
    void keep(List<UUID> workers) {
        jdbc.sql("update view_replay_segment set claimed_until = " + CLAIM
                        + " where claimed_by = any (?) and claimed_until > now()")
                .param(workers.toArray(UUID[]::new))
                .update();
    }

    /** Moves a segment to its end, in the transaction that holds all of them. */
    void end(Replay segment, LogPosition to, int events) {
        jdbc.sql("update view_replay_segment set written_in = ?, position = ?, events = events + ?"
                        + " where replay = ? and segment = ?")
                .params(to.transaction(), to.index(), events)
                .params(segment.id().value(), segment.segment())
                .update();
    }

    /** Lets others have what a worker has claimed. */
    void release(UUID worker) {
        jdbc.sql("update view_replay_segment set claimed_until = '-infinity' where claimed_by = ?")
                .param(worker)
                .update();
    }

    void done(Replay replay) {
        jdbc.sql("update view_replay set state = 'done', ended_at = now() where replay = ?")
                .param(replay.id().value())
                .update();
    }

    void fail(Replay replay, String error) {
        jdbc.sql("update view_replay set state = 'failed', error = ?, ended_at = now() where replay = ? and"
                        + " state = 'replaying'")
                .params(error, replay.id().value())
                .update();
        unused(replay.projection(), replay.timeline(), replay.generation());
    }

    /** Whether there was one to cancel. */
    boolean cancel(String projection, TimelineId timeline) {
        Optional<Integer> generation = jdbc.sql("""
            update view_replay set state = 'cancelled', ended_at = now()
            where projection = ? and timeline = ? and state = 'replaying' returning generation
            """)
                .params(projection, timeline.value())
                .query(Integer.class)
                .optional();
        generation.ifPresent(cancelled -> unused(projection, timeline, cancelled));
        return generation.isPresent();
    }

    /** Cancels those of single timelines, whose rows are made by the replay of everybody. */
    void cancelSingle(String projection) {
        jdbc.sql("""
            with cancelled as (
                update view_replay set state = 'cancelled', ended_at = now()
                where projection = ? and timeline <> ? and state = 'replaying' returning projection, timeline, generation)
            insert into view_unused select projection, timeline, generation from cancelled on conflict do nothing
            """).params(projection, Generations.EVERYBODY.value()).update();
    }

    private void unused(String projection, TimelineId timeline, int generation) {
        jdbc.sql("insert into view_unused values (?, ?, ?) on conflict do nothing")
                .params(projection, timeline.value(), generation)
                .update();
    }

    /**
     * A view of a family with the revision of the code that made it.
     *
     * @param revision of the rows that are read, or of those that are being built
     */
    record Made(String projection, TimelineId timeline, int revision) {}

    /** The views whose names begin alike. */
    List<Made> made(String prefix) {
        return jdbc.sql("""
            select projection, timeline, coalesce(
                (select revision from view_replay r where r.projection = g.projection and r.timeline = g.timeline
                    and (r.state = 'replaying' or r.generation = g.serving) order by r.started_at desc limit 1), 1) revision
            from view_generation g where starts_with(projection, ?)
            """)
                .param(prefix)
                .query((row, n) -> new Made(
                        row.getString("projection"),
                        new TimelineId(row.getObject("timeline", UUID.class)),
                        row.getInt("revision")))
                .list();
    }

    /** The revision of the code that made the rows which are read; empty for a view that is new here. */
    Optional<Integer> revision(String projection) {
        return jdbc.sql("select revision from view_revision where projection = ?")
                .param(projection)
                .query(Integer.class)
                .optional();
    }

    void keepRevision(String projection, int revision) {
        jdbc.sql("""
            insert into view_revision values (?, ?)
            on conflict (projection) do update set revision = excluded.revision
            """).params(projection, revision).update();
    }
}
