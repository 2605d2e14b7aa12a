package timeline.life;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import tools.jackson.databind.node.ObjectNode;

/**
 * Describes a thread of entries.
 *
 * @param key how entries refer to it
 * @param said title and parent
 *
 * @param seen which version the sender saw; a first description needs none
 */
public record DescribeStoryline(TimelineId timeline, String key, ObjectNode said, Precondition seen, AccountId by)
        implements LifeCommand {

    @Override
    @TargetAggregateIdentifier
    public LifeId life() {
        return new LifeId(timeline);
    }
}
