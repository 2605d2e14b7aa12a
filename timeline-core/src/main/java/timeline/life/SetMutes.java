package timeline.life;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import tools.jackson.databind.node.ArrayNode;

/**
 * Sets what the owner does not want to be reminded of.
 *
 * @param mutes all of them
 *
 * @param seen which version the sender saw; a first description needs none
 */
public record SetMutes(TimelineId timeline, ArrayNode mutes, Precondition seen, AccountId by) implements LifeCommand {

    @Override
    @TargetAggregateIdentifier
    public LifeId life() {
        return new LifeId(timeline);
    }
}
