package timeline.replay;

import java.util.List;
import timeline.log.LoggedEvent;

/** A fold with the rows that it makes; it goes on from page to page as long as nothing fails. */
record Folding(Rows rows, Fold fold) {

    static Folding begin(Projection projection, RowWriter writer, int generation) {
        Rows rows = new Rows(writer, generation);
        return new Folding(rows, projection.fold(rows));
    }

    /** Takes the next events and writes what comes of them, in the running transaction. */
    void take(List<LoggedEvent> events) {
        fold.expect(events);
        events.forEach(fold::apply);
        rows.write();
    }
}
