package timeline.retrospective;

import org.axonframework.serialization.Revision;
import timeline.life.AccountId;
import timeline.life.EventName;
import timeline.life.TimelineId;

/** An item was added at the end of a column; one that was removed before comes back with its id. */
@EventName("retrospective-item-added")
@Revision("1")
public record ItemAdded(TimelineId timeline, int year, ItemId item, Column column, ItemContent content, AccountId by)
        implements RetrospectiveEvent {}
