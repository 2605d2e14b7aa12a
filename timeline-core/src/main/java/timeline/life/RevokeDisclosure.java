package timeline.life;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Revokes a disclosure for the future.
 *
 * @param seen which version the sender saw
 */
public record RevokeDisclosure(TimelineId timeline, UUID disclosure, Precondition seen, AccountId by)
        implements LifeCommand {

    @Override
    @TargetAggregateIdentifier
    public LifeId life() {
        return new LifeId(timeline);
    }
}
