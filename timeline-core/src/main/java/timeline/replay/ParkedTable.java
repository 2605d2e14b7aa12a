package timeline.replay;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import timeline.life.TimelineId;
import timeline.log.LoggedEvent;

/** The events that views could not take; nothing but SQL. */
@Component
class ParkedTable {

    private static final int LONGEST_ERROR = 500;

    private final JdbcClient jdbc;

    ParkedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The streams of some timelines that have a parked event in a generation. */
    Set<String> streams(String projection, int generation, Set<TimelineId> timelines) {
        UUID[] ids = timelines.stream().map(TimelineId::value).toArray(UUID[]::new);
        return new HashSet<>(jdbc.sql("""
            select stream from view_parked
            where timeline = any (:timelines) and projection = :projection and generation = :generation
            """)
                .param("timelines", ids)
                .param("projection", projection)
                .param("generation", generation)
                .query((row, n) -> row.getString("stream"))
                .list());
    }

    /** The streams of everybody that have a parked event in a generation. */
    List<String> streams(String projection, int generation) {
        return jdbc.sql("select distinct stream from view_parked where projection = ? and generation = ?")
                .params(projection, generation)
                .query((row, n) -> row.getString("stream"))
                .list();
    }

    boolean has(String projection, int generation, LoggedEvent event) {
        return jdbc.sql("""
            select exists (select from view_parked
                           where timeline = ? and projection = ? and generation = ? and position = ?)
            """)
                .params(event.timeline().value(), projection, generation, event.index())
                .query(Boolean.class)
                .single();
    }

    long count(String projection, int generation, TimelineId timeline) {
        return jdbc.sql("select count(*) from view_parked where timeline = ? and projection = ? and generation = ?")
                .params(timeline.value(), projection, generation)
                .query(Long.class)
                .single();
    }

    /** How many events are parked, of everybody, by view; views without one are not in it. */
    Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.sql("select projection, count(*) as events from view_parked group by projection")
                .query(row -> {
                    counts.put(row.getString("projection"), row.getLong("events"));
                });
        return counts;
    }

    void park(String projection, int generation, LoggedEvent event, String error) {
        jdbc.sql("""
            insert into view_parked (timeline, projection, generation, position, stream, sequence, type, error)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (timeline, projection, generation, position) do update set error = excluded.error
            """)
                .params(event.timeline().value(), projection, generation, event.index())
                .params(event.stream(), event.sequence(), event.type())
                .param(error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error)
                .update();
    }

    List<Parked> of(String projection, int generation, TimelineId timeline) {
        return jdbc.sql("""
            select position, stream, sequence, type, error, parked_at from view_parked
            where timeline = ? and projection = ? and generation = ? order by position
            """)
                .params(timeline.value(), projection, generation)
                .query((row, n) -> new Parked(
                        row.getLong("position"),
                        row.getString("stream"),
                        row.getLong("sequence"),
                        row.getString("type"),
                        row.getString("error"),
                        row.getTimestamp("parked_at").toInstant()))
                .list();
    }

    void forget(String projection, int generation, LoggedEvent event) {
        jdbc.sql("delete from view_parked where timeline = ? and projection = ? and generation = ? and position = ?")
                .params(event.timeline().value(), projection, generation, event.index())
                .update();
    }
}
