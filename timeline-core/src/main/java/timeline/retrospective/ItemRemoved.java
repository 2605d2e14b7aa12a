package timeline.retrospective;

import org.axonframework.serialization.Revision;
import timeline.life.AccountId;
import timeline.life.EventName;
import timeline.life.TimelineId;

/** An item was taken out of a retrospective; what it said stays in history. */
@EventName("retrospective-item-removed")
@Revision("1")
public record ItemRemoved(TimelineId timeline, int year, ItemId item, AccountId by) implements RetrospectiveEvent {}
