package timeline.retrospective;

import java.util.Optional;

/**
 * An item as a client adds it.
 *
 * @param id empty when the client leaves it to the edge
 */
public record NewItem(Optional<ItemId> id, Column column, ItemContent content) {}
