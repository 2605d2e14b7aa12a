package timeline.viewed;

import java.util.List;
import org.springframework.stereotype.Component;
import timeline.life.TimelineErased;
import timeline.log.LoggedEvent;
import timeline.replay.Fold;
import timeline.replay.Projection;
import timeline.replay.Rows;
import timeline.replay.ViewTable;
import timeline.view.ViewDefined;
import timeline.view.ViewRemoved;

/** Which views there are. */
@Component
class ViewsProjection implements Projection {

    static final String NAME = "views";

    private static final ViewTable DEFINED = ViewTable.of("views_defined", "timeline name", "version said");

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
        return List.of(DEFINED);
    }

    @Override
    public Fold fold(Rows rows) {
        return logged -> apply(logged, rows);
    }

    private static void apply(LoggedEvent logged, Rows rows) {
        switch (logged.event()) {
            case ViewDefined event ->
                rows.put(DEFINED, event.timeline(), event.view(), logged.sequence() + 1, event.definition());
            case ViewRemoved event -> rows.remove(DEFINED, event.timeline(), event.view());
            case TimelineErased event -> rows.clear(DEFINED, event.timeline());
            default -> {}
        }
    }
}
