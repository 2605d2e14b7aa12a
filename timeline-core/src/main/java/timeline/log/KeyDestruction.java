package timeline.log;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import timeline.life.TimelineId;
import timeline.store.AfterCommit;

/** Destroys data keys, after which nobody reads what they sealed, in the running transaction (ADR 0017). */
@Component
public class KeyDestruction {

    private static final String FORGOTTEN = """
        with gone as (delete from log_key where timeline = :timeline and subject in (:names) returning key, timeline)
        insert into log_destroyed (key, timeline) select key, timeline from gone returning key
        """;

    private static final String ALL_FORGOTTEN = """
        with gone as (delete from log_key where timeline = :timeline returning key, timeline)
        insert into log_destroyed (key, timeline) select key, timeline from gone returning key
        """;

    private final JdbcClient jdbc;
    private final DataKeys keys;

    KeyDestruction(JdbcClient jdbc, DataKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** Makes those wait who would make a new key of the timeline; before anything else of the transaction. */
    public void begin(TimelineId timeline) {
        ErasureLock.alone(jdbc, timeline);
    }

    /** Whether anything that was said of a subject can be read. */
    public boolean isKept(TimelineId timeline, String subject) {
        return jdbc.sql("select exists (select from log_key where timeline = ? and subject = ?)")
                .params(timeline.value(), keys.name(timeline, subject))
                .query(Boolean.class)
                .single();
    }

    /** Whether a subject was erased before, and nothing was said of it since. */
    public boolean isErased(TimelineId timeline, String subject) {
        return !isKept(timeline, subject)
                && jdbc.sql("select exists (select from log_erasure where timeline = ? and subject = ?)")
                        .params(timeline.value(), keys.name(timeline, subject))
                        .query(Boolean.class)
                        .single();
    }

    /** Destroys the keys of subjects; each writer who seals with one is waited for. */
    public void ofSubjects(TimelineId timeline, Collection<String> subjects) {
        forget(jdbc.sql(FORGOTTEN)
                .param("timeline", timeline.value())
                .param(
                        "names",
                        subjects.stream()
                                .map(subject -> keys.name(timeline, subject))
                                .toList())
                .query((row, n) -> row.getObject("key", UUID.class))
                .list());
    }

    /** Destroys every key of a timeline, its own too. */
    public void ofTimeline(TimelineId timeline) {
        forget(jdbc.sql(ALL_FORGOTTEN)
                .param("timeline", timeline.value())
                .query((row, n) -> row.getObject("key", UUID.class))
                .list());
    }

    private void forget(List<UUID> destroyed) {
        keys.forget(destroyed);
        // Others may have learnt them again before the commit.
        AfterCommit.run(() -> keys.forget(destroyed));
    }

    /** Notes that a subject was erased, by the event at a position. */
    public void noteSubject(TimelineId timeline, String subject, long position) {
        refuseWhenOvertaken(timeline);
        jdbc.sql("insert into log_erasure (timeline, subject, position) values (?, ?, ?)")
                .params(timeline.value(), keys.name(timeline, subject), position)
                .update();
    }

    /** Notes that all of a timeline was erased, by the event at a position. */
    public void noteTimeline(TimelineId timeline, long position) {
        refuseWhenOvertaken(timeline);
        jdbc.sql("insert into log_erasure (timeline, position) values (?, ?)")
                .params(timeline.value(), position)
                .update();
    }

    /** What was written by a transaction that began later would stand behind the erasure, and yet be erased. */
    private void refuseWhenOvertaken(TimelineId timeline) {
        boolean overtaken =
                jdbc.sql("""
                    select exists (select from log_event where timeline = ? and transaction > pg_current_xact_id())
                    """).param(timeline.value()).query(Boolean.class).single();
        if (overtaken) {
            throw new ConcurrencyException("somebody recorded while it was being erased: begin anew");
        }
    }
}
