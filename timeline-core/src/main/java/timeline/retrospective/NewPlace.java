package timeline.retrospective;

import org.jspecify.annotations.Nullable;

/**
 * Where a client moves an item.
 *
 * @param before the item to stand before; null is the end
 */
public record NewPlace(Column column, @Nullable ItemId before) {}
