package timeline.life;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Starts a timeline.
 *
 * @param zone an IANA time zone such as {@code Asia/Seoul}, in which its days begin and end
 * @param locale a BCP 47 language tag: the language of plain words
 */
public record StartTimeline(TimelineId timeline, String name, String zone, String locale, AccountId by)
        implements LifeCommand {

    @Override
    @TargetAggregateIdentifier
    public LifeId life() {
        return new LifeId(timeline);
    }
}
