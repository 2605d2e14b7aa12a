package timeline.retrospective;

import org.jspecify.annotations.Nullable;
import timeline.life.AccountId;
import timeline.life.Precondition;
import timeline.life.TimelineId;

/**
 * Moves an item within its column or to another.
 *
 * @param before the item of that column to stand before; null is the end
 * @param seen which version of the item the sender saw; nothing said is any
 */
public record MoveItem(
        TimelineId timeline,
        int year,
        ItemId item,
        Column column,
        @Nullable ItemId before,
        Precondition seen,
        AccountId by)
        implements RetrospectiveCommand {}
