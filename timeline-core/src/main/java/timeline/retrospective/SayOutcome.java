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
        AccountId by) implements RetrospectiveCommand {

    /**
     * What to send so that a year says what became of an item.
     *
     * @param from the year of the item; where the saying year is the same, the year after says it
     */
    public static SayOutcome of(
            TimelineId timeline,
            int year,
            int from,
            PlacedItem item,
            NewOutcome said,
            Precondition seen,
            AccountId by) {
        int later = from == year ? year + 1 : year;
        @Nullable PlacedItem carried = said.outcome() == Outcome.CONTINUED
                ? new PlacedItem(
                        item.id().carriedInto(later),
                        item.column(),
                        item.content().carriedOn(item.id()))
                : null;
        SaidOutcome outcome = new SaidOutcome(from, item.id(), said.outcome(), said.note());
        return new SayOutcome(timeline, later, outcome, carried, seen, by);
    }
}
