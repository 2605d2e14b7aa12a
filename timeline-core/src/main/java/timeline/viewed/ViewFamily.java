package timeline.viewed;

import org.springframework.stereotype.Component;
import timeline.log.LoggedEvent;
import timeline.replay.Projection;
import timeline.replay.ProjectionFamily;
import timeline.view.ViewDefined;
import timeline.view.ViewKey;
import timeline.view.ViewRemoved;

/** Lets views begin, change and end as their definitions do. */
@Component
public class ViewFamily implements ProjectionFamily {

    private static final String PREFIX = "view/";

    private final ViewedTable table;
    private final SavedViews saved;

    ViewFamily(ViewedTable table, SavedViews saved) {
        this.table = table;
        this.saved = saved;
    }

    /** The name by which what a view is made of is replayed. */
    public static String projection(String view) {
        if (!ViewKey.named(view)) {
            throw new IllegalArgumentException("no view is called " + view);
        }
        return PREFIX + view;
    }

    /** The view whose projection has a name. */
    static String viewOf(String projection) {
        return projection.substring(PREFIX.length());
    }

    @Override
    public String listedBy() {
        return ViewsProjection.NAME;
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public Projection named(String name) {
        return new ViewProjection(name, table, saved);
    }

    @Override
    public boolean turnsAt(LoggedEvent event) {
        return event.stream().startsWith(PREFIX, event.timeline().toString().length() + 1);
    }

    /** A definition that was taken away again since is not built any more. */
    @Override
    public void turn(LoggedEvent event, Turning turning) {
        switch (event.event()) {
            case ViewDefined defined
            when saved.find(defined.timeline(), defined.view()).isPresent() ->
                turning.build(defined.timeline(), projection(defined.view()));
            case ViewRemoved removed -> turning.end(removed.timeline(), projection(removed.view()));
            default -> {}
        }
    }
}
