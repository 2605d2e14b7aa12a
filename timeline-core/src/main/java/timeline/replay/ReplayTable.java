package timeline.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import timeline.life.TimelineId;
import timeline.log.LogPosition;

/** The replays there are and were; nothing but SQL. */
@Component
class ReplayTable {

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
            insert into view_replay (replay, projection, timeline, generation, revision, state, total)
            values (?, ?, ?, nextval('view_generation_number'), ?, 'replaying', ?) returning generation
            """)
                .params(UUID.randomUUID(), projection, timeline.value(), revision, total)
                .query(Integer.class)
                .single();
    }

    /** The last one of a timeline, or of everybody, running or over. */
    Optional<Watched> last(String projection, TimelineId timeline) {
        return jdbc.sql("""
            select state, position, events, total, millis, generation, error from view_replay
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

    /** Claims the oldest replay that no other node is working on. */
    Optional<Replay> claim(UUID node) {
        return jdbc.sql("update view_replay set claimed_by = :node, claimed_until = " + CLAIM + """

            where replay = (
                select replay from view_replay
                where state = 'replaying' and (claimed_until < now() or claimed_by = :node)
                order by started_at limit 1 for update skip locked)
            returning replay, projection, timeline, generation, revision, written_in, position
            """)
                .param("node", node)
                .query(ReplayTable::replay)
                .optional();
    }

    private static Replay replay(ResultSet row, int n) throws SQLException {
        return new Replay(
                new ReplayId(row.getObject("replay", UUID.class)),
                row.getString("projection"),
                new TimelineId(row.getObject("timeline", UUID.class)),
                row.getInt("generation"),
                row.getInt("revision"),
                new LogPosition(row.getLong("written_in"), row.getLong("position")));
    }

    /**
     * Moves a replay on, in the transaction that writes the rows of these events.
     *
     * @return false when it is this node's no more: it was cancelled, or taken over
     */
    boolean advance(Replay from, UUID node, LogPosition to, int events, long millis) {
        return jdbc.sql("update view_replay set written_in = ?, position = ?, events = events + ?, millis = millis + ?,"
                                + " claimed_until = " + CLAIM + """

                                where replay = ? and state = 'replaying' and claimed_by = ? and written_in = ? and position = ?
                                """)
                        .params(to.transaction(), to.index(), events, millis)
                        .params(
                                from.id().value(),
                                node,
                                from.position().transaction(),
                                from.position().index())
                        .update()
                == 1;
    }

    /** Keeps a claim while there is nothing to read. */
    void keep(Replay replay, UUID node) {
        jdbc.sql("update view_replay set claimed_until = " + CLAIM + " where replay = ? and claimed_by = ?")
                .params(replay.id().value(), node)
                .update();
    }

    /** Lets another node have what this one has claimed. */
    void release(UUID node) {
        jdbc.sql("update view_replay set claimed_until = '-infinity' where claimed_by = ? and state = 'replaying'")
                .param(node)
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
