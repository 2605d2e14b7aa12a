package timeline.life;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says that a subject was erased, in the transaction that destroyed its key. */
public record EraseSubject(
        TimelineId timeline,
        String subject,
        List<SubjectErased.Moved> moved,
        List<SubjectErased.ErasedEdition> editions,
        AccountId by)
        implements LifeCommand {

    @Override
    @TargetAggregateIdentifier
    public LifeId life() {
        return new LifeId(timeline);
    }
}
