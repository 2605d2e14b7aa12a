package timeline.retrospective;

import org.axonframework.serialization.Revision;
import timeline.life.AccountId;
import timeline.life.EventName;
import timeline.life.TimelineId;

/**
 * An item was changed where it stands.
 *
 * @param content what it says from now on, whole
 */
@EventName("retrospective-item-changed")
@Revision("1")
public record ItemChanged(TimelineId timeline, int year, ItemId item, ItemContent content, AccountId by)
        implements RetrospectiveEvent {}
