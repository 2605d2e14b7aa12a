package timeline.viewed;

import java.util.Map;
import timeline.entry.EntryId;
import timeline.view.ViewDefinition;

/**
 * The generation of a view that is read.
 *
 * @param version of the definition by which it was made
 * @param rows what each entry adds that is not retracted
 */
public record Built(int generation, long version, ViewDefinition definition, Map<EntryId, Contribution> rows) {

    public Built {
        rows = Map.copyOf(rows);
    }
}
