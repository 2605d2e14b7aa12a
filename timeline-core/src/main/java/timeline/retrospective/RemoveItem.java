package timeline.retrospective;

import timeline.life.AccountId;
import timeline.life.Precondition;
import timeline.life.TimelineId;

/**
 * Takes an item out of a retrospective.
 *
 * @param seen which version of the item the sender saw, or of the retrospective with it
 */
public record RemoveItem(TimelineId timeline, int year, ItemId item, Precondition seen, AccountId by)
        implements RetrospectiveCommand {}
