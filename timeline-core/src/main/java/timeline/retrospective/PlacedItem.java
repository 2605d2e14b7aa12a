package timeline.retrospective;

/** An item and where it stands. */
public record PlacedItem(ItemId id, Column column, ItemContent content) {}
