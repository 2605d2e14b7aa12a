package timeline.retrospective;

import timeline.life.AccountId;
import timeline.life.Precondition;
import timeline.life.TimelineId;

/**
 * Changes what an item says.
 *
 * @param seen which version of the item the sender saw, or of the retrospective with it
 */
public record ChangeItem(
        TimelineId timeline, int year, ItemId item, ItemContent content, Precondition seen, AccountId by)
        implements RetrospectiveCommand {}
