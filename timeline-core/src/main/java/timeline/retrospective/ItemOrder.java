package timeline.retrospective;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The order of the items in each column; every change gives a new one. */
public record ItemOrder(Map<Column, List<ItemId>> columns) {

    public static final ItemOrder EMPTY = new ItemOrder(Map.of());

    public ItemOrder {
        Map<Column, List<ItemId>> all = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            all.put(column, List.copyOf(columns.getOrDefault(column, List.of())));
        }
        columns = Map.copyOf(all);
    }

    public List<ItemId> of(Column column) {
        return columns.getOrDefault(column, List.of());
    }

    /** Where an item stands; empty when it stands nowhere. */
    public Optional<Column> columnOf(ItemId item) {
        return columns.entrySet().stream()
                .filter(column -> column.getValue().contains(item))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * Puts an item in its place, new or from elsewhere.
     *
     * @param before the item that it stands before; null, or one that is not in the column, is the end
     */
    public ItemOrder placing(ItemId item, Column column, @Nullable ItemId before) {
        ItemOrder others = without(item);
        List<ItemId> items = new ArrayList<>(others.of(column));
        int place = before == null ? -1 : items.indexOf(before);
        items.add(place < 0 ? items.size() : place, item);
        return others.with(column, items);
    }

    public ItemOrder without(ItemId item) {
        return columnOf(item).map(column -> with(column, other(column, item))).orElse(this);
    }

    private List<ItemId> other(Column column, ItemId item) {
        return of(column).stream().filter(there -> !there.equals(item)).toList();
    }

    private ItemOrder with(Column column, List<ItemId> items) {
        Map<Column, List<ItemId>> changed = new EnumMap<>(Column.class);
        changed.putAll(columns);
        changed.put(column, items);
        return new ItemOrder(changed);
    }
}
