package timeline.retrospective;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import timeline.life.Rejected;
import timeline.life.Rejected.Reason;

/** The items of a retrospective as its rules need them. */
final class RememberedItems {

    private final Map<ItemId, RememberedItem> items = new HashMap<>();
    private ItemOrder order = ItemOrder.EMPTY;

    void add(PlacedItem item, long version) {
        RememberedItem before = items.get(item.id());
        PlacedItem first = before == null ? item : before.first();
        items.put(item.id(), new RememberedItem(first, item.content(), version, false));
        order = order.placing(item.id(), item.column(), null);
    }

    void change(ItemId id, ItemContent content, long version) {
        items.computeIfPresent(id, (same, item) -> item.saying(content, version));
    }

    void move(ItemMoved event, long version) {
        items.computeIfPresent(event.item(), (same, item) -> item.there(true, version));
        order = order.placing(event.item(), event.column(), event.before());
    }

    void remove(ItemId id, long version) {
        items.computeIfPresent(id, (same, item) -> item.there(false, version));
        order = order.without(id);
    }

    /** An item, removed or not; empty when there never was one. */
    Optional<RememberedItem> find(ItemId id) {
        return Optional.ofNullable(items.get(id));
    }

    ItemOrder order() {
        return order;
    }

    /**
     * An item that stands in a column.
     *
     * @throws Rejected when there is none
     */
    RememberedItem present(ItemId id) {
        return find(id).filter(item -> !item.removed())
                .orElseThrow(() -> new Rejected(Reason.NOT_FOUND, "there is no such item in this retrospective"));
    }

    boolean carries(ItemId ancestor) {
        return items.values().stream()
                .anyMatch(item ->
                        !item.removed() && ancestor.equals(item.content().carriedFrom()));
    }

    /** Checks that an item is being added again as it was. */
    void checkRetry(RememberedItem there, AddItem command) {
        boolean placed = command.column() == there.first().column()
                || order.of(command.column()).contains(command.item());
        if (!placed || !there.said(command.content())) {
            throw new Rejected(
                    Reason.EXISTS_OTHERWISE,
                    "an item of this id exists with other content: send another id, or change it with PATCH");
        }
    }

    /** Checks that there is such a place in the column. */
    void checkPlace(MoveItem command) {
        ItemId before = command.before();
        if (before == null) {
            return;
        }
        if (before.equals(command.item()) || !order.of(command.column()).contains(before)) {
            throw new Rejected(
                    Reason.INVALID,
                    "\"before\" names another item of the column "
                            + command.column().key() + "; leave it out to move to the end");
        }
    }

    ItemState state(ItemId id, boolean changed) {
        RememberedItem item = items.get(id);
        if (item == null) {
            throw new IllegalStateException("no item " + id);
        }
        Column column = order.columnOf(id).orElse(item.first().column());
        return new ItemState(new PlacedItem(id, column, item.content()), item.version(), item.removed(), changed);
    }
}
