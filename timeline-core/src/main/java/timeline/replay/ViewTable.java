package timeline.replay;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of a view. Beside its columns it has {@code generation}, which belongs to its primary key.
 *
 * @param key the columns that name a row within a generation; the first is {@code timeline}
 * @param values the others
 */
public record ViewTable(String name, List<String> key, List<String> values) {

    static final String TIMELINE = "timeline";
    static final String GENERATION = "generation";

    public ViewTable {
        key = List.copyOf(key);
        values = List.copyOf(values);
        if (!key.getFirst().equals(TIMELINE)) {
            throw new IllegalArgumentException("the key of " + name + " begins with the timeline");
        }
    }

    /** A table by the names of its columns, divided by spaces. */
    public static ViewTable of(String name, String key, String values) {
        return new ViewTable(name, split(key), split(values));
    }

    private static List<String> split(String columns) {
        return Arrays.stream(columns.split("[ ,]+"))
                .filter(column -> !column.isEmpty())
                .toList();
    }

    /** In the order in which rows are put, the generation at the end. */
    private Stream<String> columns() {
        return Stream.concat(named(), Stream.of(GENERATION));
    }

    /** Without the generation. */
    Stream<String> named() {
        return Stream.concat(key.stream(), values.stream());
    }

    int width() {
        return key.size() + values.size();
    }

    String copy() {
        return "copy " + name + " (" + list(columns()) + ") from stdin (format binary)";
    }

    String upsert() {
        String set =
                values.stream().map(column -> column + " = excluded." + column).collect(Collectors.joining(", "));
        return "insert into " + name + " (" + list(columns()) + ") values ("
                + list(columns().map(column -> "?"))
                + ") on conflict (" + list(Stream.concat(key.stream(), Stream.of(GENERATION))) + ") do "
                + (values.isEmpty() ? "nothing" : "update set " + set);
    }

    String delete() {
        return "delete from " + name + " where "
                + Stream.concat(key.stream(), Stream.of(GENERATION))
                        .map(column -> column + " = ?")
                        .collect(Collectors.joining(" and "));
    }

    private static String list(Stream<String> words) {
        return words.collect(Collectors.joining(", "));
    }
}
