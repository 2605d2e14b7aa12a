package timeline.viewed;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import timeline.life.Forgets;
import timeline.life.TimelineId;

/** Forgets what is kept in generations that nobody reads any more, or not yet. */
@Component
class ForgottenRows implements Forgets {

    private final JdbcClient jdbc;

    ForgottenRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void forgetSubject(TimelineId timeline, String subject) {
        jdbc.sql("delete from viewed_entry where timeline = ? and subject = ?")
                .params(timeline.value(), subject)
                .update();
    }

    @Override
    public void forgetTimeline(TimelineId timeline) {
        for (String table : List.of("viewed_entry", "viewed_zone", "viewed_definition", "views_defined")) {
            jdbc.sql("delete from " + table + " where timeline = ?")
                    .param(timeline.value())
                    .update();
        }
    }
}
