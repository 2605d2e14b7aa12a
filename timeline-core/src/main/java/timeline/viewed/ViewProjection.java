package timeline.viewed;

import java.util.List;
import timeline.life.TimelineId;
import timeline.replay.Fold;
import timeline.replay.Projection;
import timeline.replay.Rows;
import timeline.replay.ViewTable;

/** What entries add to the view of one name; each generation is made by the definition that it began with. */
class ViewProjection implements Projection {

    static final ViewTable DEFINITION = ViewTable.of("viewed_definition", "timeline view", "version said");
    static final ViewTable ZONE = ViewTable.of("viewed_zone", "timeline view", "zone");
    static final ViewTable ENTRY =
            ViewTable.of("viewed_entry", "timeline view entry", "subject retracted keys measured said");

    static final List<ViewTable> ALL = List.of(DEFINITION, ZONE, ENTRY);

    private final String name;
    private final ViewedTable table;
    private final SavedViews saved;

    ViewProjection(String name, ViewedTable table, SavedViews saved) {
        this.name = name;
        this.table = table;
        this.saved = saved;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String follower() {
        return ViewsProjection.NAME;
    }

    @Override
    public List<ViewTable> tables() {
        return ALL;
    }

    @Override
    public void begun(TimelineId timeline, int generation) {
        saved.find(timeline, view()).ifPresent(view -> table.begin(timeline, view, generation));
    }

    @Override
    public Fold fold(Rows rows) {
        return new ViewFold(view(), table, rows);
    }

    private String view() {
        return ViewFamily.viewOf(name);
    }
}
