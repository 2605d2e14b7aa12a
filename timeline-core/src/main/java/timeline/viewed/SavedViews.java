package timeline.viewed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import timeline.life.TimelineId;
import timeline.replay.Serving;
import timeline.view.ViewDefinition;

/** Reads which views there are; their owner's alone. */
@Component
public class SavedViews {

    private static final String ALL = "select name, version, said from views_defined where timeline = :timeline and "
            + Serving.rows(ViewsProjection.NAME, ":timeline");

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a timeline, by name. */
    public List<SavedView> all(TimelineId timeline) {
        return jdbc.sql(ALL + " order by name collate \"C\"")
                .param("timeline", timeline.value())
                .query(SavedViews::view)
                .list();
    }

    public Optional<SavedView> find(TimelineId timeline, String name) {
        return jdbc.sql(ALL + " and name = :name")
                .param("timeline", timeline.value())
                .param("name", name)
                .query(SavedViews::view)
                .optional();
    }

    private static SavedView view(ResultSet row, int n) throws SQLException {
        return new SavedView(
                row.getString("name"), row.getLong("version"), ViewDefinition.stored(row.getString("said")));
    }
}
