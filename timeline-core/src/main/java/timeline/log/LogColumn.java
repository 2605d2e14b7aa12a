package timeline.log;

import java.lang.reflect.Array;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.support.SqlArrayValue;
import timeline.store.ColumnType;

/** A column of the log that a writer gives; the others PostgreSQL gives itself. */
record LogColumn(String name, ColumnType type, Function<LogRow, Object> value) {

    static final List<LogColumn> WRITTEN = List.of(
            new LogColumn("event", ColumnType.UUID, LogRow::event),
            new LogColumn("timeline", ColumnType.UUID, LogRow::timeline),
            new LogColumn("aggregate_type", ColumnType.TEXT, LogRow::aggregateType),
            new LogColumn("aggregate", ColumnType.TEXT, LogRow::aggregate),
            new LogColumn("sequence", ColumnType.BIGINT, LogRow::sequence),
            new LogColumn("type", ColumnType.TEXT, LogRow::type),
            new LogColumn("revision", ColumnType.TEXT, LogRow::revision),
            new LogColumn("key", ColumnType.UUID, LogRow::key),
            new LogColumn("payload", ColumnType.BYTES, LogRow::payload),
            new LogColumn("metadata", ColumnType.BYTES, LogRow::metadata),
            new LogColumn("recorded_at", ColumnType.INSTANT, LogRow::recordedAt));

    /** What some rows have in this column; at least one. */
    SqlArrayValue array(List<LogRow> rows) {
        Object[] values = rows.stream().map(value).toArray();
        // The driver tells by the type of the array what it holds.
        Object[] typed = (Object[]) Array.newInstance(values[0].getClass(), values.length);
        System.arraycopy(values, 0, typed, 0, values.length);
        return new SqlArrayValue(type.named(), typed);
    }
}
