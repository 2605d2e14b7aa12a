package timeline.chronicle;

import java.util.List;
import java.util.Optional;

/**
 * A thread of entries.
 *
 * @param entries in the order that was said, then by date
 * @param state how far it is; see {@link StorylineState}
 */
public record Storyline(List<ChronicleEntry> entries, Optional<String> state) {}
