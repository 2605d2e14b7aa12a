package timeline.life;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says that a timeline was erased, in the transaction that destroyed its keys. */
public record EraseTimeline(TimelineId timeline, AccountId by) implements LifeCommand {

    @Override
    @TargetAggregateIdentifier
    public LifeId life() {
        return new LifeId(timeline);
    }
}
