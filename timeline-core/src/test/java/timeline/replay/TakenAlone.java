package timeline.replay;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import timeline.log.LoggedEvent;

/** Takes events into a view one at a time, in the running transaction, by the view's own fold and the statements of live views. */
public final class TakenAlone {

    private static final int GENERATION = 1;

    private final Projection projection;
    private final RowWriter writer;

    public TakenAlone(Projection projection, JdbcTemplate jdbc) {
        this.projection = projection;
        this.writer = RowWriter.live(jdbc);
    }

    public void take(LoggedEvent event) {
        Folding.begin(projection, writer, GENERATION).take(List.of(event));
    }
}
