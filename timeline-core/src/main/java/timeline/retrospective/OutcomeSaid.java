package timeline.retrospective;

import org.axonframework.serialization.Revision;
import timeline.life.AccountId;
import timeline.life.EventName;
import timeline.life.TimelineId;

/**
 * It was said what became of an item of an earlier year, for the first time or anew.
 *
 * @param year the later year, in whose retrospective it was said
 */
@EventName("retrospective-outcome-said")
@Revision("1")
public record OutcomeSaid(TimelineId timeline, int year, SaidOutcome said, AccountId by)
        implements RetrospectiveEvent {}
