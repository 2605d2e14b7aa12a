package timeline.tally;

import java.util.List;
import java.util.Optional;
import timeline.chronicle.ChronicleEntry;
import timeline.view.Measure;
import timeline.view.ViewDefinition;
import tools.jackson.databind.JsonNode;

/**
 * What a view shows.
 *
 * @param columns the groups, then the measures
 * @param rows one for each group that has something in it, in order; unknown ones last
 * @param entries all of what is shown, in order
 */
public record Tally(
        ViewDefinition definition, int generation, List<Column> columns, List<Row> rows, List<ChronicleEntry> entries) {

    /** The most rows that are told. */
    public static final int MOST_ROWS = 10_000;

    /** The most entries that a list tells of one group. */
    public static final int MOST_LISTED = 500;

    public Tally {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        entries = List.copyOf(entries);
    }

    /**
     * A column.
     *
     * @param name of the group, or what the measure is called
     * @param measure empty for a group
     */
    public record Column(String name, Optional<Measure> measure) {}

    /**
     * A group.
     *
     * @param cells in the order of the columns; null where nothing is known
     */
    public record Row(List<JsonNode> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }
}
