package timeline.chronicle;

import java.util.List;
import java.util.Optional;

/**
 * A thread of entries.
 *
 * @param entries in the order that was said, then by date
 * @param state how far it is; see {@link StorylineState}
 * @param since the entry that told the state
 */
public record Storyline(List<ChronicleEntry> entries, Optional<String> state, Optional<ChronicleEntry> since) {

    /** A thread without entries. */
    public static final Storyline EMPTY = new Storyline(List.of(), Optional.empty(), Optional.empty());
}
