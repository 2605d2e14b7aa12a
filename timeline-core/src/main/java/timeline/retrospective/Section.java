package timeline.retrospective;

import java.util.List;
import timeline.entry.EntryId;

/**
 * A chapter of a retrospective.
 *
 * @param markdown CommonMark; may be empty
 * @param evidence the entries that it speaks of
 * @param audience the circles that may see it; empty is the owner alone
 */
public record Section(String heading, String markdown, List<EntryId> evidence, List<String> audience) {

    public Section {
        evidence = List.copyOf(evidence);
        audience = List.copyOf(audience);
    }
}
