package timeline.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import timeline.life.TimelineId;

/**
 * The rows of one generation that a fold has made and that are not written yet. Values are given in the order of the table's
 * columns, the key first; an instant of {@link java.time.Instant#MAX} and the first and last {@link java.time.LocalDate}
 * are infinite, a collection is an array, an id is a {@link java.util.UUID} or anything that reads as one; a text column takes the
 * text of anything.
 */
public final class Rows {

    private final RowWriter writer;
    private final int generation;
    private final Map<ViewTable, Pending> pending = new LinkedHashMap<>();

    Rows(RowWriter writer, int generation) {
        this.writer = writer;
        this.generation = generation;
    }

    /** What is pending of one table, by key. */
    private static final class Pending {
        private final Map<List<@Nullable String>, @Nullable Object[]> added = new LinkedHashMap<>();
        private final Map<List<@Nullable String>, @Nullable Object[]> put = new LinkedHashMap<>();
        private final Set<List<@Nullable String>> removed = new LinkedHashSet<>();
    }

    /** The generation whose rows a fold may read and writes. */
    public int generation() {
        return generation;
    }

    /** A row that was never there before. */
    public void add(ViewTable table, @Nullable Object... values) {
        checkWidth(table, values);
        of(table).added.put(key(table, values), values);
    }

    /** A row in the place of the one that may be there under its key. */
    public void put(ViewTable table, @Nullable Object... values) {
        checkWidth(table, values);
        List<@Nullable String> key = key(table, values);
        Pending rows = of(table);
        (rows.added.containsKey(key) ? rows.added : rows.put).put(key, values);
    }

    /** Takes a row away, if it is there. */
    public void remove(ViewTable table, Object... key) {
        List<@Nullable String> gone = key(table, key);
        Pending rows = of(table);
        rows.added.remove(gone);
        rows.put.remove(gone);
        rows.removed.add(gone);
    }

    /** Takes every row of a timeline away whose column has a value. */
    public void removeWhere(ViewTable table, TimelineId timeline, String column, Object value) {
        write();
        writer.delete(table, timeline, generation, column, value);
    }

    /** Takes every row of a timeline away. */
    public void clear(ViewTable table, TimelineId timeline) {
        removeWhere(table, timeline, ViewTable.TIMELINE, timeline);
    }

    void write() {
        pending.forEach((table, rows) -> {
            writer.delete(table, generation, rows.removed);
            writer.put(table, generation, List.copyOf(rows.put.values()));
            writer.add(table, generation, List.copyOf(rows.added.values()));
        });
        pending.clear();
    }

    private Pending of(ViewTable table) {
        return pending.computeIfAbsent(table, first -> new Pending());
    }

    private static void checkWidth(ViewTable table, @Nullable Object[] values) {
        if (values.length != table.width()) {
            throw new IllegalArgumentException(
                    table.name() + " has " + table.width() + " columns, not " + values.length);
        }
    }

    /** By their texts, so that an id is equal to the same id of another class. */
    private static List<@Nullable String> key(ViewTable table, @Nullable Object[] values) {
        List<@Nullable String> key = new ArrayList<>(table.key().size());
        for (int i = 0; i < table.key().size(); i++) {
            key.add(SqlText.of(values[i]));
        }
        return key;
    }
}
