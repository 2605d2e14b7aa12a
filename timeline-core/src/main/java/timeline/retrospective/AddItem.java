package timeline.retrospective;

import timeline.life.AccountId;
import timeline.life.TimelineId;

/**
 * Adds an item at the end of a column; again with the same content it changes nothing.
 *
 * @param again whether an item that was removed comes back; otherwise adding it again leaves it removed
 */
public record AddItem(
        TimelineId timeline, int year, ItemId item, Column column, ItemContent content, boolean again, AccountId by)
        implements RetrospectiveCommand {}
