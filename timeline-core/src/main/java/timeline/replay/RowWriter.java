package timeline.replay;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import timeline.life.TimelineId;
import timeline.store.ColumnType;
import timeline.store.RowCopy;

/** Writes rows of any view, many at once, in the running transaction. */
class RowWriter {

    /** So many rows are sooner copied than inserted. */
    private static final int MANY = 16;

    private final JdbcTemplate jdbc;
    private final int copiedFrom;
    private final Map<ViewTable, List<ColumnType>> types = new ConcurrentHashMap<>();

    private RowWriter(JdbcTemplate jdbc, int copiedFrom) {
        this.jdbc = jdbc;
        this.copiedFrom = copiedFrom;
    }

    /** Few rows at a time, and any of them may be there already. */
    static RowWriter live(JdbcTemplate jdbc) {
        return new RowWriter(jdbc, Integer.MAX_VALUE);
    }

    /** Few rows or many, and those that are added should not be there yet; it may fail when one is. */
    static RowWriter fresh(JdbcTemplate jdbc) {
        return new RowWriter(jdbc, MANY);
    }

    /** Many rows at a time, and those that are added are not there yet. */
    static RowWriter bulk(JdbcTemplate jdbc) {
        return new RowWriter(jdbc, 1);
    }

    void add(ViewTable table, int generation, List<@Nullable Object[]> rows) {
        if (rows.size() >= copiedFrom) {
            List<ColumnType> columns = types.computeIfAbsent(table, this::types);
            jdbc.execute((ConnectionCallback<Boolean>) connection -> {
                RowCopy.add(connection, table.copy(), columns, rows.stream().map(row -> in(row, generation)));
                return true;
            });
        } else {
            put(table, generation, rows);
        }
    }

    private static @Nullable Object[] in(@Nullable Object[] row, int generation) {
        @Nullable Object[] whole = Arrays.copyOf(row, row.length + 1);
        whole[row.length] = generation;
        return whole;
    }

    /** Of the columns of a table, in the order in which it names them; the generation is the last. */
    private List<ColumnType> types(ViewTable table) {
        Map<String, ColumnType> byColumn = new HashMap<>();
        jdbc.query(
                "select attname, format_type(atttypid, null) from pg_attribute where attrelid = cast(? as regclass)"
                        + " and attnum > 0 and not attisdropped",
                row -> {
                    byColumn.put(row.getString(1), ColumnType.named(row.getString(2)));
                },
                table.name());
        return Stream.concat(
                        table.named().map(byColumn::get).map(Objects::requireNonNull), Stream.of(ColumnType.INTEGER))
                .toList();
    }

    void put(ViewTable table, int generation, List<@Nullable Object[]> rows) {
        batch(table.upsert(), generation, rows);
    }

    void delete(ViewTable table, int generation, Collection<List<@Nullable String>> keys) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        keys.forEach(key -> rows.add(key.toArray()));
        batch(table.delete(), generation, rows);
    }

    void delete(ViewTable table, TimelineId timeline, int generation, String column, Object value) {
        String sql = "delete from " + table.name() + " where timeline = ? and generation = ? and " + column + " = ?";
        jdbc.update(sql, statement -> {
            statement.setObject(1, timeline.value());
            statement.setInt(2, generation);
            statement.setObject(3, SqlText.of(value), Types.OTHER);
        });
    }

    private void batch(String sql, int generation, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows, rows.size(), (statement, row) -> bind(statement, row, generation));
        }
    }

    /** Untyped: what a text means is the column's to say. */
    private static void bind(PreparedStatement statement, @Nullable Object[] row, int generation) throws SQLException {
        for (int i = 0; i < row.length; i++) {
            statement.setObject(i + 1, SqlText.of(row[i]), Types.OTHER);
        }
        statement.setInt(row.length + 1, generation);
    }
}
