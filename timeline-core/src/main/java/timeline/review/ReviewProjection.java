package timeline.review;

import java.util.List;
import org.springframework.stereotype.Component;
import timeline.log.LoggedEvent;
import timeline.replay.Fold;
import timeline.replay.Projection;
import timeline.replay.Rows;
import timeline.replay.ViewTable;

/** Folds what was said in retrospectives into rows, one for each version of each part. */
@Component
class ReviewProjection implements Projection {

    static final String NAME = "review";

    private final ReviewTable table;

    ReviewProjection(ReviewTable table) {
        this.table = table;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean reads(LoggedEvent event) {
        return !event.isOfEntry();
    }

    @Override
    public List<ViewTable> tables() {
        return ReviewTable.ALL;
    }

    @Override
    public Fold fold(Rows rows) {
        return new ReviewVersions(table, rows);
    }
}
