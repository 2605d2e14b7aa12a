package timeline.replay;

import java.util.ArrayList;
import java.util.Arrays;
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
 * are infinite, a collection is an array, anything else is written as its text.
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
        private final Map<List<@Nullable String>, @Nullable String[]> added = new LinkedHashMap<>();
        private final Map<List<@Nullable String>, @Nullable String[]> put = new LinkedHashMap<>();
        private final Set<List<@Nullable String>> removed = new LinkedHashSet<>();
    }

    /** The generation whose rows a fold may read and writes. */
    public int generation() {
        return generation;
    }

    /** A row that was never there before. */
    public void add(ViewTable table, @Nullable Object... values) {
        @Nullable String[] row = row(table, values);
        of(table).added.put(key(table, row), row);
    }

    /** A row in the place of the one that may be there under its key. */
    public void put(ViewTable table, @Nullable Object... values) {
        @Nullable String[] row = row(table, values);
        List<@Nullable String> key = key(table, row);
        Pending rows = of(table);
        (rows.added.containsKey(key) ? rows.added : rows.put).put(key, row);
    }

    /** Takes a row away, if it is there. */
    public void remove(ViewTable table, Object... key) {
        List<@Nullable String> gone = Arrays.asList(texts(key));
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
            writer.delete(table, generation, List.copyOf(rows.removed));
            writer.put(table, generation, List.copyOf(rows.put.values()));
            writer.add(table, generation, List.copyOf(rows.added.values()));
        });
        pending.clear();
    }

    private Pending of(ViewTable table) {
        return pending.computeIfAbsent(table, first -> new Pending());
    }

    private static @Nullable String[] row(ViewTable table, @Nullable Object[] values) {
        if (values.length != table.width()) {
            throw new IllegalArgumentException(
                    table.name() + " has " + table.width() + " columns, not " + values.length);
        }
        return texts(values);
    }

    private static List<@Nullable String> key(ViewTable table, @Nullable String[] row) {
        return new ArrayList<>(Arrays.asList(row).subList(0, table.key().size()));
    }

    private static @Nullable String[] texts(@Nullable Object[] values) {
        @Nullable String[] texts = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = SqlText.of(values[i]);
        }
        return texts;
    }
}
