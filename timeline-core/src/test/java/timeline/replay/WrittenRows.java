package timeline.replay;

import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes rows that no event has made. */
public final class WrittenRows {

    private WrittenRows() {}

    /** Into the first generation, in bulk. */
    public static void write(JdbcTemplate jdbc, Consumer<Rows> made) {
        Rows rows = new Rows(RowWriter.bulk(jdbc), 1);
        made.accept(rows);
        rows.write();
    }
}
