package timeline.retrospective;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a retrospective is to say from now on; parts that are absent stay as they are.
 *
 * @param columns each in its order, whole
 * @param outcomes what became of items of earlier years; what is not among them stays as it is
 */
public record RetrospectiveParts(
        Optional<List<Section>> sections, Map<Column, List<PlacedItem>> columns, List<SaidOutcome> outcomes) {

    public RetrospectiveParts {
        columns = Map.copyOf(columns);
        outcomes = List.copyOf(outcomes);
    }

    /** Every item, column by column. */
    public List<PlacedItem> items() {
        return columns.values().stream().flatMap(List::stream).toList();
    }
}
