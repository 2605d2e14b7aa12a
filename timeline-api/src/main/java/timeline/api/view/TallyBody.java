package timeline.api.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import timeline.api.Page;
import timeline.tally.Tally;
import timeline.tally.Tally.Column;
import timeline.tally.Tally.Row;
import timeline.view.Measure;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a view shows, as clients read it.
 *
 * @param columns in order, the groups first
 * @param items one for each group, by the names of the columns
 * @param next the cursor of the next page; null on the last one
 */
record TallyBody(
        List<Told> columns,
        List<ObjectNode> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {

    /**
     * A column.
     *
     * @param of {@code group}, or what is measured
     * @param field of which it is measured; absent where there is none
     */
    record Told(
            String name,
            String of,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> field) {

        static Told of(Column column) {
            return new Told(
                    column.name(),
                    column.measure().map(measure -> measure.of().key()).orElse("group"),
                    column.measure().flatMap(Measure::field));
        }
    }

    static TallyBody of(Tally tally, Page<Row> page) {
        return new TallyBody(
                tally.columns().stream().map(Told::of).toList(),
                page.items().stream().map(row -> item(tally.columns(), row)).toList(),
                page.next());
    }

    private static ObjectNode item(List<Column> columns, Row row) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        IntStream.range(0, columns.size())
                .forEach(i -> item.set(columns.get(i).name(), row.cells().get(i)));
        return item;
    }
}
