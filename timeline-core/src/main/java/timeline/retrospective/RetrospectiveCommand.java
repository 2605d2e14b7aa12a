package timeline.retrospective;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import timeline.life.AccountId;
import timeline.life.TimelineId;

/** What may be asked of the retrospective of a year. */
public sealed interface RetrospectiveCommand
        permits AddSections, SetSections, AddItem, ChangeItem, MoveItem, RemoveItem, SayOutcome, PublishRetrospective {

    TimelineId timeline();

    int year();

    /** Who asks. */
    AccountId by();

    /** The stream that decides. */
    @TargetAggregateIdentifier
    default RetrospectiveKey key() {
        return new RetrospectiveKey(timeline(), year());
    }
}
