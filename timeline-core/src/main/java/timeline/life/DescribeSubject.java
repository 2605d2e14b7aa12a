package timeline.life;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import tools.jackson.databind.node.ObjectNode;

/**
 * Describes somebody or something that a timeline speaks of.
 *
 * @param key how entries refer to it
 * @param said label, relation and birth date
 *
 * @param seen which version the sender saw; a first description needs none
 */
public record DescribeSubject(TimelineId timeline, String key, ObjectNode said, Precondition seen, AccountId by)
        implements LifeCommand {

    @Override
    @TargetAggregateIdentifier
    public LifeId life() {
        return new LifeId(timeline);
    }
}
