package timeline.life;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Sets the circles of a timeline and who is in them.
 *
 * @param circles all of them
 * @param seen which version the sender saw; the first time needs none
 */
public record SetCircles(TimelineId timeline, List<CircleMembers> circles, Precondition seen, AccountId by)
        implements LifeCommand {

    public SetCircles {
        circles = List.copyOf(circles);
    }

    @Override
    @TargetAggregateIdentifier
    public LifeId life() {
        return new LifeId(timeline);
    }
}
