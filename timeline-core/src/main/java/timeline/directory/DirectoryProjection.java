package timeline.directory;

import java.sql.Timestamp;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import timeline.life.MutesSet;
import timeline.life.PrivacyRulesSet;
import timeline.life.StorylineDescribed;
import timeline.life.SubjectDescribed;
import timeline.life.TimelineEvent;
import timeline.life.TimelineStarted;

/** Folds what happened to timelines themselves into the directory. */
@Component
@ProcessingGroup(DirectoryProjection.NAME)
class DirectoryProjection {

    static final String NAME = "directory";

    private final JdbcClient jdbc;

    DirectoryProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(TimelineStarted event, @org.axonframework.eventhandling.Timestamp Instant at) {
        jdbc.sql("""
            insert into directory_timeline (timeline, owner, name, zone, locale, started_at)
            values (?, ?, ?, ?, ?, ?) on conflict (timeline) do nothing
            """)
                .params(
                        event.timeline().value(),
                        event.by().value(),
                        event.name(),
                        event.zone(),
                        event.locale(),
                        Timestamp.from(at))
                .update();
    }

    @EventHandler
    void on(SubjectDescribed event, @SequenceNumber long sequence) {
        jdbc.sql("""
            insert into directory_subject (timeline, key, version, said) values (?, ?, ?, ?::json)
            on conflict (timeline, key) do update set version = excluded.version, said = excluded.said
            """)
                .params(
                        event.timeline().value(),
                        event.key(),
                        sequence + 1,
                        event.said().toString())
                .update();
    }

    @EventHandler
    void on(StorylineDescribed event, @SequenceNumber long sequence) {
        jdbc.sql("""
            insert into directory_storyline (timeline, key, version, said) values (?, ?, ?, ?::json)
            on conflict (timeline, key) do update set version = excluded.version, said = excluded.said
            """)
                .params(
                        event.timeline().value(),
                        event.key(),
                        sequence + 1,
                        event.said().toString())
                .update();
    }

    @EventHandler
    void on(PrivacyRulesSet event, @SequenceNumber long sequence) {
        jdbc.sql("""
            insert into directory_rules (timeline, version, said) values (?, ?, ?::json)
            on conflict (timeline) do update set version = excluded.version, said = excluded.said
            """)
                .params(event.timeline().value(), sequence + 1, event.rules().toString())
                .update();
    }

    @EventHandler
    void on(MutesSet event, @SequenceNumber long sequence) {
        jdbc.sql("""
            insert into directory_mutes (timeline, version, said) values (?, ?, ?::json)
            on conflict (timeline) do update set version = excluded.version, said = excluded.said
            """)
                .params(event.timeline().value(), sequence + 1, event.mutes().toString())
                .update();
    }

    /** Everything else is read past, so that the directory's position tells how far it has read. */
    @EventHandler
    void on(TimelineEvent event) {}

    @ResetHandler
    void reset() {
        jdbc.sql("truncate directory_timeline, directory_subject, directory_storyline, directory_rules,"
                        + " directory_mutes")
                .update();
    }
}
