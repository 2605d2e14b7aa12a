package timeline.replay;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import timeline.life.Forgets;
import timeline.life.TimelineId;

/**
 * Forgets what views keep beside the rows that the log tells them to take away: words in errors, and rows that nobody reads
 * any more.
 */
@Component
class ForgottenViews implements Forgets {

    private final JdbcClient jdbc;
    private final List<Projection> projections;

    ForgottenViews(JdbcClient jdbc, List<Projection> projections) {
        this.jdbc = jdbc;
        this.projections = List.copyOf(projections);
    }

    @Override
    public void forgetSubject(TimelineId timeline, String subject) {
        on("update view_parked set error = 'erased' where timeline = ?", timeline);
        on("update view_replay set error = 'erased' where timeline = ? and error is not null", timeline);
        for (Projection projection : projections) {
            for (ViewTable table : projection.tables()) {
                jdbc.sql("delete from " + table.name() + " where timeline = :timeline and generation in"
                                + " (select generation from view_unused where projection = :projection"
                                + " and timeline in (:timeline, :everybody))")
                        .param("timeline", timeline.value())
                        .param("projection", projection.name())
                        .param("everybody", Generations.EVERYBODY.value())
                        .update();
            }
        }
    }

    @Override
    public void forgetTimeline(TimelineId timeline) {
        forgetSubject(timeline, "");
        for (String table : List.of("view_parked", "view_replay", "view_unused", "view_generation")) {
            on("delete from " + table + " where timeline = ?", timeline);
        }
    }

    private void on(String sql, TimelineId timeline) {
        jdbc.sql(sql).param(timeline.value()).update();
    }
}
