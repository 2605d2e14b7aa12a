package timeline.view;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import timeline.life.AccountId;
import timeline.life.TimelineId;

/** What may be asked of a view. */
public sealed interface ViewCommand permits AddView, ChangeView, RemoveView {

    TimelineId timeline();

    String view();

    /** Who asks. */
    AccountId by();

    /** The stream that decides. */
    @TargetAggregateIdentifier
    default ViewKey key() {
        return new ViewKey(timeline(), view());
    }
}
