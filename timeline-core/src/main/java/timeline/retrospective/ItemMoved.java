package timeline.retrospective;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import timeline.life.AccountId;
import timeline.life.EventName;
import timeline.life.TimelineId;

/**
 * An item was moved within its column or to another.
 *
 * @param before the item of the column that it stands before from now on; null is the end
 */
@EventName("retrospective-item-moved")
@Revision("1")
public record ItemMoved(
        TimelineId timeline,
        int year,
        ItemId item,
        Column column,
        @Nullable ItemId before,
        AccountId by) implements RetrospectiveEvent {}
