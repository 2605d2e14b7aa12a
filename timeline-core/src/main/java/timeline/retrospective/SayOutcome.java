package timeline.retrospective;

import org.jspecify.annotations.Nullable;
import timeline.life.AccountId;
import timeline.life.Precondition;
import timeline.life.TimelineId;

/**
 * Says in a later year what became of an item.
 *
 * @param year the later year
 * @param said what became of which item
 * @param carried the item as it goes on in the later year, with {@code carriedFrom}; null unless it is continued
 * @param seen nothing said lets nothing be said otherwise than before, as an import must; {@code ANY} says it anew
 */
public record SayOutcome(
        TimelineId timeline,
        int year,
        SaidOutcome said,
        @Nullable PlacedItem carried,
        Precondition seen,
        AccountId by) implements RetrospectiveCommand {}
