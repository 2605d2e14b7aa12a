package timeline.chronicle;

import org.springframework.jdbc.core.simple.JdbcClient;
import timeline.replay.Projection;

/** The year view, for those who feed it by other means than the service's. */
public final class YearView {

    private YearView() {}

    public static Projection in(JdbcClient jdbc) {
        return new ChronicleProjection(new ChronicleTable(jdbc));
    }
}
