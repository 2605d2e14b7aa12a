package timeline.retrospective;

import java.util.List;
import org.jspecify.annotations.Nullable;
import timeline.entry.EntryId;

/**
 * What is said in an item.
 *
 * @param text plain words, one sentence or a few
 * @param because the reasons, nested
 * @param evidence the entries that show it
 * @param audience the circles that may see it; empty is the owner alone
 * @param answers what it is meant to better: a {@code try} that names an {@code improve} answers it
 * @param carriedFrom the item of an earlier year that goes on in it; null for a new one
 */
public record ItemContent(
        String text,
        List<Because> because,
        List<EntryId> evidence,
        List<String> audience,
        List<ItemId> answers,
        @Nullable ItemId carriedFrom) {

    public ItemContent {
        because = List.copyOf(because);
        evidence = List.copyOf(evidence);
        audience = List.copyOf(audience);
        answers = List.copyOf(answers);
    }

    /** The same words, gone on with in a later year: what it answered belongs to the year that it comes from. */
    public ItemContent carriedOn(ItemId ancestor) {
        return new ItemContent(text, because, evidence, audience, List.of(), ancestor);
    }
}
