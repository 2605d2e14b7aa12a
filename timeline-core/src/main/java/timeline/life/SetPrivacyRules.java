package timeline.life;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import tools.jackson.databind.node.ArrayNode;

/**
 * Sets the rules that win over every audience.
 *
 * @param rules all of them
 *
 * @param seen which version the sender saw; a first description needs none
 */
public record SetPrivacyRules(TimelineId timeline, ArrayNode rules, Precondition seen, AccountId by)
        implements LifeCommand {

    @Override
    @TargetAggregateIdentifier
    public LifeId life() {
        return new LifeId(timeline);
    }
}
