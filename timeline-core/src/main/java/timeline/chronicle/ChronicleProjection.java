package timeline.chronicle;

import java.util.List;
import org.springframework.stereotype.Component;
import timeline.replay.Fold;
import timeline.replay.Projection;
import timeline.replay.Rows;
import timeline.replay.ViewTable;

/** Folds the life of entries into rows, one for each version. */
@Component
class ChronicleProjection implements Projection {

    static final String NAME = "chronicle";

    private final ChronicleTable table;

    ChronicleProjection(ChronicleTable table) {
        this.table = table;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(ChronicleTable.TIMELINE, ChronicleTable.ENTRY);
    }

    @Override
    public Fold fold(Rows rows) {
        return new ChronicleFold(table, rows);
    }
}
