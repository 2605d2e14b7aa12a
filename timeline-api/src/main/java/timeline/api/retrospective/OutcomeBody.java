package timeline.api.retrospective;

import org.jspecify.annotations.Nullable;
import timeline.retrospective.ItemId;
import timeline.retrospective.Outcome;

/**
 * What became of an item.
 *
 * @param year the later year that says so
 * @param from the year of the item
 * @param carriedAs the item that goes on in the later year; null unless it is continued
 */
record OutcomeBody(
        int year,
        int from,
        ItemBody item,
        Outcome outcome,
        String note,
        @Nullable ItemId carriedAs) {}
