package timeline.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import timeline.life.TimelineId;
import timeline.log.LoggedEvent;

/** The generations of each view's rows: which is read, and which one before is kept beside it. */
@Component
class Generations {

    static final TimelineId EVERYBODY = new TimelineId(UUID.fromString(Serving.EVERYBODY));

    /** What a timeline reads that has no row. */
    static final Kept FIRST = new Kept(1, null);

    /**
     * The generations of one view of one timeline that are written as things happen.
     *
     * @param previous the one that was read before; null when it is not kept
     */
    record Kept(int serving, @Nullable Integer previous) {

        List<Integer> all() {
            return previous == null ? List.of(serving) : List.of(serving, previous);
        }
    }

    private final JdbcClient jdbc;

    Generations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is kept of a view of a family.
     *
     * @param kept its generations
     */
    record OfOne(String projection, TimelineId timeline, Kept kept) {}

    /** Until the running transaction ends, nobody else writes or swaps the generations of this view. */
    void lock(String projection) {
        lock("", projection);
    }

    /**
     * The same for what is only folded: after a crash its events come again, since the follower's place is written in the
     * same transaction. So it does not wait for the disk, which recordings wait for.
     */
    void lockToFollow(String projection) {
        lock("set_config('synchronous_commit', 'off', true), ", projection);
    }

    private void lock(String also, String projection) {
        jdbc.sql("select " + also + "cast(pg_advisory_xact_lock(hashtextextended('timeline.view.' || ?, 0)) as text)")
                .param(projection)
                .query((row, n) -> true)
                .list();
    }

    /**
     * From now on readers see what a replay has made; what they saw until now is kept beside it.
     *
     * @param ofFamily whether the view has no rows before its first generation is built
     */
    void swap(Replay replay, boolean ofFamily) {
        if (replay.ofEverybody()) {
            swapEverybody(replay);
        } else {
            Kept old = of(replay.projection(), replay.timeline());
            @Nullable Integer before = ofFamily && old.equals(FIRST) ? null : Integer.valueOf(old.serving());
            put(replay.projection(), replay.timeline(), new Kept(replay.generation(), before));
            if (old.previous() != null) {
                jdbc.sql("insert into view_unused values (?, ?, ?) on conflict do nothing")
                        .params(replay.projection(), replay.timeline().value(), old.previous())
                        .update();
            }
        }
    }

    private void swapEverybody(Replay replay) {
        jdbc.sql("""
            insert into view_unused select projection, timeline, previous from view_generation
            where projection = ? and previous is not null on conflict do nothing
            """).param(replay.projection()).update();
        jdbc.sql("""
            update view_generation set previous = serving, serving = ?, swapped_at = now() where projection = ?
            """).params(replay.generation(), replay.projection()).update();
        jdbc.sql("""
            insert into view_generation (projection, timeline, serving, previous) values (?, ?, ?, 1)
            on conflict do nothing
            """)
                .params(replay.projection(), EVERYBODY.value(), replay.generation())
                .update();
    }

    void put(String projection, TimelineId timeline, Kept kept) {
        jdbc.sql("""
            insert into view_generation (projection, timeline, serving, previous) values (?, ?, ?, ?)
            on conflict (projection, timeline) do update
            set serving = excluded.serving, previous = excluded.previous, swapped_at = now()
            """)
                .params(projection, timeline.value(), kept.serving())
                .param(kept.previous())
                .update();
    }

    Kept of(String projection, TimelineId timeline) {
        Map<TimelineId, Kept> found = find(projection, Set.of(timeline));
        return found.getOrDefault(timeline, found.getOrDefault(EVERYBODY, FIRST));
    }

    /** Events by the generations that they belong in, in their order. */
    Map<Integer, List<LoggedEvent>> sort(String projection, List<LoggedEvent> events) {
        Set<TimelineId> timelines = new LinkedHashSet<>();
        events.forEach(event -> timelines.add(event.timeline()));
        Map<TimelineId, Kept> found = find(projection, timelines);
        Kept others = found.getOrDefault(EVERYBODY, FIRST);
        Map<Integer, List<LoggedEvent>> sorted = new LinkedHashMap<>();
        for (LoggedEvent event : events) {
            for (int generation : found.getOrDefault(event.timeline(), others).all()) {
                sorted.computeIfAbsent(generation, first -> new ArrayList<>()).add(event);
            }
        }
        return sorted;
    }

    /** What is kept of the views of some timelines whose names begin alike. */
    List<OfOne> ofFamily(String prefix, Collection<TimelineId> timelines) {
        return jdbc.sql("""
            select projection, timeline, serving, previous from view_generation
            where starts_with(projection, ?) and timeline = any (?) order by projection, timeline
            """)
                .param(prefix)
                .param(timelines.stream().map(TimelineId::value).toArray(UUID[]::new))
                .query((row, n) -> new OfOne(
                        row.getString("projection"),
                        new TimelineId(row.getObject("timeline", UUID.class)),
                        new Kept(row.getInt("serving"), row.getObject("previous", Integer.class))))
                .list();
    }

    /** The names of the views of which something before is kept. */
    List<String> withPrevious() {
        return jdbc.sql("select distinct projection from view_generation where previous is not null order by 1")
                .query((row, n) -> row.getString("projection"))
                .list();
    }

    /** Nobody reads any generation of a view any more. */
    void end(String projection, TimelineId timeline) {
        jdbc.sql("""
            with ended as (
                delete from view_generation where projection = ? and timeline = ? returning *)
            insert into view_unused
            select projection, timeline, generation from ended, unnest(array[serving, previous]) generation
            where generation is not null on conflict do nothing
            """).params(projection, timeline.value()).update();
    }

    private Map<TimelineId, Kept> find(String projection, Collection<TimelineId> timelines) {
        UUID[] ids = timelines.stream().map(TimelineId::value).toArray(UUID[]::new);
        Map<TimelineId, Kept> found = new LinkedHashMap<>();
        jdbc.sql("""
            select timeline, serving, previous from view_generation
            where projection = :projection and (timeline = any (:timelines) or timeline = :everybody)
            """)
                .param("projection", projection)
                .param("timelines", ids)
                .param("everybody", EVERYBODY.value())
                .query(row -> {
                    Kept kept = new Kept(row.getInt("serving"), row.getObject("previous", Integer.class));
                    found.put(new TimelineId(row.getObject("timeline", UUID.class)), kept);
                });
        return found;
    }
}
